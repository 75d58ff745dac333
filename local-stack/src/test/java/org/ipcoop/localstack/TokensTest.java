package org.ipcoop.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final TokenKey KEY = TokenKey.generate();

    @Test
    void carriesTheClaimsBothServicesRead() throws Exception {
        // When
        var token = Tokens.signedBy(KEY, "reporter", "reader")
                .org("NOIP")
                .subject("an")
                .build();

        // Then
        var claims = claims(token);
        assertThat(claims.at("/iss").asText()).isEqualTo("https://local.ipcoop");
        assertThat(claims.at("/aud/0").asText()).isEqualTo("ipcoop");
        assertThat(claims.at("/sub").asText()).isEqualTo("an");
        assertThat(claims.at("/preferred_username").asText()).isEqualTo("an");
        assertThat(claims.at("/org").asText()).isEqualTo("NOIP");
        assertThat(claims.at("/roles").toString()).isEqualTo("[\"reporter\",\"reader\"]");
        assertThat(claims.at("/exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
        assertThat(verifies(token)).isTrue();
    }

    @Test
    void theBadOnesAreBadInOneWayOnly() throws Exception {
        assertThat(claims(Tokens.signedBy(KEY, "reader").expired().build())
                        .at("/exp")
                        .asLong())
                .isLessThan(Instant.now().getEpochSecond());
        assertThat(verifies(Tokens.signedBy(KEY, "reader").forged().build())).isFalse();
        assertThat(claims(Tokens.signedBy(KEY, "reader").audience("other").build())
                        .at("/aud/0")
                        .asText())
                .isEqualTo("other");
    }

    @Test
    void theKeyIsMadeOnceAndForItsOwnerOnly(@TempDir Path folder) throws Exception {
        // Given
        var file = folder.resolve("keys/signing");
        var made = TokenKey.keptIn(file);

        // When
        var readAgain = TokenKey.keptIn(file);

        // Then
        assertThat(readAgain.publicKey()).isEqualTo(made.publicKey());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static boolean verifies(String token) throws Exception {
        var parts = token.split("\\.", -1);
        var spki = new X509EncodedKeySpec(Base64.getDecoder().decode(KEY.publicKey()));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(spki));
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
