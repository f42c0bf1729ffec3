package org.portalprobe.reports.store;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Lists of non-negative numbers in as few bytes as each needs: seven bits a byte, the lowest first, the top bit set on all but the last. */
final class Varints {

    private Varints() {}

    static byte[] write(List<Long> numbers) {
        var out = new ByteArrayOutputStream(numbers.size() * 2);
        for (long number : numbers) {
            long rest = number;
            while (rest > 0x7f) {
                out.write((int) (rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write((int) rest);
        }
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException when the last number is cut off */
    static long[] read(byte[] bytes) {
        var numbers = new long[count(bytes)];
        int at = 0;
        long number = 0;
        int shift = 0;
        for (byte next : bytes) {
            number |= (long) (next & 0x7f) << shift;
            shift += 7;
            if (next >= 0) {
                numbers[at++] = number;
                number = 0;
                shift = 0;
            }
        }
        if (shift != 0) {
            throw new IllegalArgumentException("a list of numbers is cut off");
        }
        return numbers;
    }

    private static int count(byte[] bytes) {
        int ends = 0;
        for (byte next : bytes) {
            ends += next >= 0 ? 1 : 0;
        }
        return ends;
    }
}
