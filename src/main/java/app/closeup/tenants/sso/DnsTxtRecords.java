package app.closeup.tenants.sso;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** By the client that comes with the JDK. */
@Component
class DnsTxtRecords implements TxtRecords {

    private static final String TXT = "TXT";
    private static final String FIRST_TRY_MILLIS = "1500";
    private static final String TRIES = "2";

    private final String server;

    DnsTxtRecords(Settings settings) {
        server = StringUtils.hasText(settings.dnsServer()) ? "dns://" + settings.dnsServer() : "dns:";
    }

    /** No object is made of what the other side says; the way in takes a Hashtable and nothing else. */
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    @Override
    public List<String> at(String name) throws SilentException {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, server);
        environment.put("com.sun.jndi.dns.timeout.initial", FIRST_TRY_MILLIS);
        environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
        try {
            var context = new InitialDirContext(environment);
            try {
                // The dot at the end: no domain of this machine is added.
                var records =
                        context.getAttributes(name + ".", new String[] {TXT}).get(TXT);
                var texts = new ArrayList<String>();
                for (var index = 0; records != null && index < records.size(); index++) {
                    texts.add(String.valueOf(records.get(index)));
                }
                return texts;
            } finally {
                context.close();
            }
        } catch (NameNotFoundException _) {
            return List.of();
        } catch (NamingException e) {
            throw new SilentException(e);
        }
    }
}
