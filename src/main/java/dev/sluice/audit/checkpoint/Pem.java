package dev.sluice.audit.checkpoint;

import java.util.Base64;

/** PEM files of one part. */
final class Pem {
    private Pem() {}

    static byte[] decode(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("there is no " + label + " in the PEM");
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }
}
