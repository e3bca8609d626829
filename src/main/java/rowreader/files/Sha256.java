package rowreader.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of bytes: the same for the same, and for nothing else that anyone has found. For one thread; any thread. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Takes the bytes that are given to it. */
    public MessageDigest digest() {
        return digest;
    }

    /** Of all bytes so far, 64 small hexadecimal figures; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
