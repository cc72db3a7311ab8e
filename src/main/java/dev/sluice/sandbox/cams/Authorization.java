package dev.sluice.sandbox.cams;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code Authorization} header of a signed request, taken apart. */
record Authorization(String accessKeyId, List<String> signedHeaders, String signature) {
    private static final Pattern SHAPE =
            Pattern.compile(Acs3.ALGORITHM + " Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})");

    Authorization {
        signedHeaders = List.copyOf(signedHeaders);
    }

    static Optional<Authorization> read(String header) {
        var match = SHAPE.matcher(header);
        return match.matches()
                ? Optional.of(
                        new Authorization(match.group(1), List.of(match.group(2).split(";", -1)), match.group(3)))
                : Optional.empty();
    }

    /** Says whether exactly the headers are signed, in order, that have to be. */
    boolean coversAllOf(WireRequest request) {
        List<String> wanted = request.headers().keySet().stream()
                .filter(name -> name.equals("host") || name.equals("content-type") || name.startsWith("x-acs-"))
                .sorted()
                .toList();
        return signedHeaders.equals(wanted) && wanted.contains("host");
    }
}
