package stillwatch.ingest;

/**
 * How a log writes its times.
 *
 * @param kind the notation
 * @param baseMillis for {@link Kind#MILLIS_SINCE}: what the milliseconds are counted from, UTC epoch milliseconds
 */
record TimeFormat(Kind kind, long baseMillis) {
    /** The notations. */
    enum Kind {
        /** RFC 3339 with an offset, or whole epoch milliseconds: what the dataset format asks for. */
        ISO,
        /** The same, and where no offset is written the time is UTC. */
        ISO_UTC,
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        EPOCH_MICROS,
        EPOCH_NANOS,
        /** Milliseconds since a base that the log itself does not hold. */
        MILLIS_SINCE
    }

    /** The dataset format's own notation. */
    static final TimeFormat DATASET = new TimeFormat(Kind.ISO, 0);

    /** No time. */
    static final long UNREADABLE = Long.MIN_VALUE;

    /** 9999-12-31T23:59:59.999Z: later times are typing errors, and hours beyond do not fit the totals. */
    private static final long LATEST = 253_402_300_799_999L;

    /** @return UTC epoch milliseconds between 1970 and 9999, finer fractions cut off, or {@link #UNREADABLE} */
    long millis(byte[] bytes, int from, int to) {
        long millis =
                switch (kind) {
                    case ISO -> isoOrMillis(bytes, from, to, false);
                    case ISO_UTC -> isoOrMillis(bytes, from, to, true);
                    case EPOCH_SECONDS -> decimal(bytes, from, to, 3);
                    case EPOCH_MILLIS -> decimal(bytes, from, to, 0);
                    case EPOCH_MICROS -> scaled(decimal(bytes, from, to, 0), 1_000);
                    case EPOCH_NANOS -> scaled(decimal(bytes, from, to, 0), 1_000_000);
                    case MILLIS_SINCE -> since(decimal(bytes, from, to, 0));
                };
        return millis < 0 || millis > LATEST ? UNREADABLE : millis;
    }

    private static long scaled(long value, long divisor) {
        return value == UNREADABLE ? UNREADABLE : value / divisor;
    }

    private long since(long offset) {
        return offset == UNREADABLE || offset > LATEST ? UNREADABLE : baseMillis + offset;
    }

    private static long isoOrMillis(byte[] bytes, int from, int to, boolean assumeUtc) {
        return to - from > 10 && bytes[from + 4] == '-'
                ? IsoTime.millis(bytes, from, to, assumeUtc)
                : wholeNumber(bytes, from, to);
    }

    private static long wholeNumber(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '.') {
                return UNREADABLE;
            }
        }
        return decimal(bytes, from, to, 0);
    }

    /** A number without sign, its point moved right by {@code shift} digits and the rest cut off. */
    private static long decimal(byte[] bytes, int from, int to, int shift) {
        long value = 0;
        int at = from;
        for (; at < to && bytes[at] != '.'; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - 9) / 10) {
                return UNREADABLE;
            }
            value = value * 10 + digit;
        }
        if (at == from) {
            return UNREADABLE;
        }
        int fraction = at + 1;
        for (int i = 0; i < shift; i++, fraction++) {
            if (value > (Long.MAX_VALUE - 9) / 10) {
                return UNREADABLE;
            }
            value = value * 10 + (fraction < to ? bytes[fraction] - '0' : 0);
        }
        for (int i = at + 1; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return UNREADABLE;
            }
        }
        return value;
    }
}
