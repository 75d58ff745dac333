package org.ipcoop.localstack;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The RSA key that signs the tokens of local mode. It is made on the machine and never part of the repository. */
public final class TokenKey {
    private final KeyPair pair;

    private TokenKey(KeyPair pair) {
        this.pair = pair;
    }

    public static TokenKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new TokenKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key kept in the file; made, readable by its owner only, when there is none. */
    public static TokenKey keptIn(Path file) {
        return parse(Secrets.keptIn(file, () -> generate().privateKey()));
    }

    static TokenKey parse(String privateKey) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var decoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey));
            var secret = (RSAPrivateCrtKey) factory.generatePrivate(decoded);
            var open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            return new TokenKey(new KeyPair(factory.generatePublic(open), secret));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new LocalStackException("The signing key cannot be read.", e);
        }
    }

    /** The value of {@code quarkus.oidc.public-key}: SPKI in base64 on one line. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** The private half in base64, the form {@link #parse} reads. */
    String privateKey() {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
