package org.ipcoop.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token of local mode in the making: RS256, with the claims both services read. Every method returns this
 * builder; {@link #build} signs.
 */
public final class Tokens {
    /** The issuer the services of local mode accept. */
    public static final String ISSUER = "https://local.ipcoop";

    /** The audience every accepted token has. */
    public static final String AUDIENCE = "ipcoop";

    /** The roles there are. */
    public static final List<String> ROLES = List.of("reader", "reporter", "verifier", "steward", "operator");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final List<String> roles;
    private TokenKey signer;
    private @Nullable String org;
    private @Nullable String subject;
    private String issuer = ISSUER;
    private String audience = AUDIENCE;
    private Duration lifetime = Duration.ofHours(12);

    private Tokens(TokenKey key, List<String> roles) {
        this.signer = key;
        this.roles = roles;
    }

    public static Tokens signedBy(TokenKey key, String... roles) {
        return new Tokens(key, List.of(roles));
    }

    /** The organisation the holder reports for. */
    public Tokens org(String code) {
        this.org = code;
        return this;
    }

    /** Who holds the token; without this, somebody named after the first role. */
    public Tokens subject(String name) {
        this.subject = name;
        return this;
    }

    public Tokens issuer(String value) {
        this.issuer = value;
        return this;
    }

    public Tokens audience(String value) {
        this.audience = value;
        return this;
    }

    public Tokens lifetime(Duration value) {
        this.lifetime = value;
        return this;
    }

    /** A token that ran out an hour ago. */
    public Tokens expired() {
        return lifetime(Duration.ofHours(-1));
    }

    /** A token signed by a key the services do not know. */
    public Tokens forged() {
        this.signer = TokenKey.generate();
        return this;
    }

    public String build() {
        var content = encode(Map.of("alg", "RS256", "typ", "JWT")) + "." + encode(claims());
        return content + "." + BASE64.encodeToString(signer.sign(content.getBytes(UTF_8)));
    }

    private Map<String, Object> claims() {
        var now = Instant.now();
        var expires = now.plus(lifetime).getEpochSecond();
        var holder = subject != null ? subject : roles.isEmpty() ? "nobody" : roles.getFirst();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("aud", List.of(audience));
        claims.put("sub", holder);
        claims.put("preferred_username", holder);
        claims.put("roles", roles);
        if (org != null) {
            claims.put("org", org);
        }
        claims.put("iat", Math.min(now.getEpochSecond(), expires - 1));
        claims.put("exp", expires);
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    private static String encode(Map<String, Object> part) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
