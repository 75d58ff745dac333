package org.ipcoop.localstack;

/** Tokens that the services under {@link LocalStackTestResource} accept, and with the builder's help ones they must not. */
public final class TestTokens {
    private TestTokens() {}

    /** For example {@code TestTokens.of("reporter").org("NOIP").subject("an").build()}. */
    public static Tokens of(String... roles) {
        return Tokens.signedBy(SharedTestStack.tokenKey(), roles);
    }
}
