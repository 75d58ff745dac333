package org.ipcoop.indicators.expression;

/** What is done with two expressions; products bind closer than sums. */
public enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean bindsCloserThan(Operator other) {
        return isProduct() && !other.isProduct();
    }

    /** Whether the right side is taken from the left one. */
    public boolean subtracts() {
        return this == MINUS;
    }

    /** Whether it binds as a product does. */
    public boolean isProduct() {
        return switch (this) {
            case TIMES, DIVIDE -> true;
            case PLUS, MINUS -> false;
        };
    }

    static Operator of(String sign) {
        return switch (sign) {
            case "+" -> PLUS;
            case "-", "−" -> MINUS;
            case "*", "×" -> TIMES;
            case "/" -> DIVIDE;
            default -> throw new IllegalArgumentException(sign);
        };
    }
}
