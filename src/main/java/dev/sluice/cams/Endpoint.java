package dev.sluice.cams;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where CAMS listens: a protocol, a host and perhaps a port. Plain http is for this computer only, since a request
 * carries what a thief needs to repeat it.
 *
 * @param protocol {@code https}, or {@code http} on loopback
 * @param hostAndPort as it goes into the {@code host} header, which is signed
 */
record Endpoint(String protocol, String hostAndPort) {
    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");

    static Endpoint of(String text) {
        String address = text.contains("://") ? text : "https://" + text;
        URI uri = parse(address);
        if (uri == null
                || uri.getHost() == null
                || !uri.getRawSchemeSpecificPart().equals("//" + authority(uri))) {
            throw new IllegalArgumentException("endpoint `" + text + "`, wanted a host, such as `cams.example.com`");
        }
        String protocol = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean isHttp = protocol.equals("http");
        if (!isHttp && !protocol.equals("https")) {
            throw new IllegalArgumentException("endpoint `" + text + "`, wanted https");
        }
        if (isHttp && !LOOPBACK.matcher(uri.getHost()).matches()) {
            throw new IllegalArgumentException(
                    "endpoint `" + text + "`, wanted https: http is for loopback addresses only");
        }
        return new Endpoint(protocol, authority(uri));
    }

    private static String authority(URI uri) {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static @Nullable URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
