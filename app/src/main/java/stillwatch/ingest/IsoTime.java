package stillwatch.ingest;

/** Reads RFC 3339 times from bytes, without making objects: a log has one in each of its millions of rows. */
final class IsoTime {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoTime() {}

    /**
     * @param assumeUtc whether a time without an offset is taken as UTC; otherwise it is unreadable
     * @return UTC epoch milliseconds, or {@link TimeFormat#UNREADABLE}
     */
    static long millis(byte[] b, int from, int to, boolean assumeUtc) {
        if (to - from < 19 || b[from + 4] != '-' || b[from + 7] != '-' || b[from + 13] != ':' || b[from + 16] != ':') {
            return TimeFormat.UNREADABLE;
        }
        int separator = b[from + 10];
        int year = digits(b, from, 4);
        int month = digits(b, from + 5, 2);
        int day = digits(b, from + 8, 2);
        int hour = digits(b, from + 11, 2);
        int minute = digits(b, from + 14, 2);
        int second = digits(b, from + 17, 2);
        boolean inRange = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= daysOf(year, month)
                && hour >= 0
                && hour <= 23
                && minute >= 0
                && minute <= 59
                && second >= 0
                && second <= 60;
        if (!inRange || (separator != 'T' && separator != 't' && separator != ' ')) {
            return TimeFormat.UNREADABLE;
        }
        int at = from + 19;
        int millis = 0;
        if (at < to && b[at] == '.') {
            int fraction = at + 1;
            int weight = 100;
            for (at = fraction; at < to && b[at] >= '0' && b[at] <= '9'; at++) {
                millis += weight * (b[at] - '0');
                weight /= 10;
            }
            if (at == fraction) {
                return TimeFormat.UNREADABLE;
            }
        }
        long offsetMinutes = offset(b, at, to, assumeUtc);
        if (offsetMinutes == TimeFormat.UNREADABLE) {
            return TimeFormat.UNREADABLE;
        }
        long seconds = daysSince1970(year, month, day) * 86_400 + hour * 3_600L + minute * 60L + second;
        return (seconds - offsetMinutes * 60) * 1_000 + millis;
    }

    private static long offset(byte[] b, int at, int to, boolean assumeUtc) {
        int length = to - at;
        if (length == 0) {
            return assumeUtc ? 0 : TimeFormat.UNREADABLE;
        }
        if (length == 1 && (b[at] == 'Z' || b[at] == 'z')) {
            return 0;
        }
        boolean hasColon = length == 6 && b[at + 3] == ':';
        if ((b[at] != '+' && b[at] != '-') || (length != 5 && !hasColon)) {
            return TimeFormat.UNREADABLE;
        }
        int hours = digits(b, at + 1, 2);
        int minutes = digits(b, hasColon ? at + 4 : at + 3, 2);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return TimeFormat.UNREADABLE;
        }
        int offset = hours * 60 + minutes;
        return b[at] == '-' ? -offset : offset;
    }

    private static int digits(byte[] b, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int daysOf(int year, int month) {
        boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && !isLeap ? 28 : DAYS[month - 1];
    }

    /** Counts from 1 March, so that the leap day comes last and needs no case of its own. */
    private static long daysSince1970(int year, int month, int day) {
        long years = month > 2 ? year : year - 1;
        int months = month > 2 ? month - 3 : month + 9;
        long leapDays = years / 4 - years / 100 + years / 400;
        return years * 365 + leapDays + (months * 153 + 2) / 5 + day - 1 - 719_468;
    }
}
