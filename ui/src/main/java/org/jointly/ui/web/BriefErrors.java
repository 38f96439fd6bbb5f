package org.jointly.ui.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Says what was wrong in two words, with the headers of every answer; also where a request was none. */
class BriefErrors extends ErrorHandler {
    private final CommonHeaders common;

    BriefErrors(CommonHeaders common) {
        this.common = common;
    }

    /** Whatever was asked: else an answer to some methods would leave without its headers. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        common.putOn(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.getHeaders().put(new HttpField(HttpHeader.CACHE_CONTROL, "no-store"));
        var text = status + " " + HttpStatus.getMessage(status);
        Content.Sink.write(response, true, text, callback);
    }
}
