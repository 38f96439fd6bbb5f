package org.jointly.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerHeadersTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"true, max-age=31536000", "false, none"})
    void browsersAreToldToStayWithTlsWhereThereIsTls(boolean secure, String told) {
        var channel = new EmbeddedChannel(new AnswerHeaders(secure));

        channel.writeOutbound(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.INTERNAL_SERVER_ERROR));
        HttpResponse answer = channel.readOutbound();

        assertThat(answer.headers().get("Strict-Transport-Security")).isEqualTo(told);
        assertThat(answer.headers().get("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
