package org.jointly.access.provider;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.Set;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.jointly.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the name servers for TXT records. Who does not answer has no record: a failure never proves anything. */
@Singleton
class NameServers {
    private static final Logger LOG = LoggerFactory.getLogger(NameServers.class);
    private static final String PATIENCE = "2000";

    private final String servers;

    /** @param servers as {@code dns://host:port}; those of the system where it is blank */
    NameServers(@Value("${jointly.name-servers}") String servers) {
        this.servers = servers.isBlank() ? "dns:" : servers;
    }

    /**
     * The texts of a name, none where there is no such name. The dot at the end makes the name whole, whatever the system would
     * append. Attributes of the DNS are texts: no object is read.
     *
     * @throws Unavailable when no name server answers
     */
    @SuppressWarnings("BanJNDI")
    Set<String> texts(String name) {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, servers);
        settings.put("com.sun.jndi.dns.timeout.initial", PATIENCE);
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            var context = new InitialDirContext(settings);
            try {
                var found = new HashSet<String>();
                var records =
                        context.getAttributes(name + ".", new String[] {"TXT"}).get("TXT");
                if (records != null) {
                    for (var i = 0; i < records.size(); i++) {
                        found.add(unquoted(String.valueOf(records.get(i))));
                    }
                }
                return found;
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return Set.of();
        } catch (NamingException e) {
            // That nobody answers says nothing of the record.
            LOG.warn("Name servers say nothing of {}: {}", name, e.toString());
            throw new Unavailable("provider.name-servers-away");
        }
    }

    /** The JDK quotes a text with blanks in it. */
    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
