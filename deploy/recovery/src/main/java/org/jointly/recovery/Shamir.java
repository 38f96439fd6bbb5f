package org.jointly.recovery;

/** Puts a secret together again from two points of a line over GF(256), modulus x⁸ + x⁴ + x³ + x + 1. */
final class Shamir {
    private static final int MODULUS = 0x11b;

    private Shamir() {}

    static byte[] combine(Sheet one, Sheet other) {
        var secret = new byte[one.share().length];
        var slope = inverse(one.number() ^ other.number());
        for (var index = 0; index < secret.length; index++) {
            var atOne = one.share()[index] & 0xff;
            var atOther = other.share()[index] & 0xff;
            // the line's value at 0: y₁·x₂/(x₁+x₂) + y₂·x₁/(x₁+x₂), where + is exclusive or
            secret[index] = (byte) multiply(multiply(atOne, other.number()) ^ multiply(atOther, one.number()), slope);
        }
        return secret;
    }

    static int multiply(int left, int right) {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--) {
            product <<= 1;
            if ((product & 0x100) != 0) {
                product ^= MODULUS;
            }
            if ((right >> bit & 1) == 1) {
                product ^= left;
            }
        }
        return product;
    }

    private static int inverse(int value) {
        for (var candidate = 1; candidate < 256; candidate++) {
            if (multiply(value, candidate) == 1) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("0 has no inverse");
    }
}
