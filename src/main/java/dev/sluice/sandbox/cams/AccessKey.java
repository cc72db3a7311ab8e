package dev.sluice.sandbox.cams;

import java.util.List;
import java.util.Optional;

/**
 * A fake access key that the emulator knows. None of them is worth anything anywhere else.
 *
 * @param securityToken empty for a lasting key
 */
record AccessKey(String id, String secret, String securityToken, String account, Standing standing) {
    private static final String ACCOUNT = Rival.USUAL_ACCOUNT;
    private static final String OTHER_ACCOUNT = "2345678901234567";
    private static final List<AccessKey> ALL = List.of(
            new AccessKey("testak", "testsecret", "", ACCOUNT, Standing.GOOD),
            new AccessKey("STS.testak", "testsecret", "tok/en+==", ACCOUNT, Standing.GOOD),
            new AccessKey("otherak", "othersecret", "", OTHER_ACCOUNT, Standing.GOOD),
            new AccessKey("deniedak", "deniedsecret", "", ACCOUNT, Standing.WITHOUT_PERMISSION),
            new AccessKey("unsubscribedak", "unsubscribedsecret", "", "6543210987654321", Standing.UNSUBSCRIBED));

    /** What the owner of a key may do. */
    enum Standing {
        GOOD,
        WITHOUT_PERMISSION,
        UNSUBSCRIBED
    }

    static Optional<AccessKey> find(String id) {
        return ALL.stream().filter(key -> key.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
