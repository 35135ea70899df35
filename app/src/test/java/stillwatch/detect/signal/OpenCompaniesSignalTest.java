package stillwatch.detect.signal;

import static stillwatch.store.CaseBuilder.START;

import org.junit.jupiter.api.Test;

class OpenCompaniesSignalTest extends SignalCase {
    private final Signal signal = new OpenCompaniesSignal();

    private void companies(String verification, boolean onePayer) {
        for (int i = 0; i < 9; i++) {
            member(i)
                    .set("organization_id", "company-" + i / 3)
                    .set("email_domain", "company-" + i / 3 + ".example")
                    .set("payment_id", onePayer ? "one" : "invoice-" + i / 3)
                    .set("verification", verification);
            builder.exchange(g(i), START).set("template", "vendor");
        }
    }

    @Test
    void severalVerifiedCompaniesEachWithItsOwnPayer() {
        companies("business", false);
        assertFires(signal, 1, group());
    }

    @Test
    void companiesWithOnePayerForAllAreNotOpen() {
        companies("business", true);
        assertSilent(signal, 0, group());
    }

    @Test
    void namesThatNobodyVerifiedAreOnlyNames() {
        companies("email", false);
        assertSilent(signal, 0, group());
    }

    @Test
    void accountsThatWereVerifiedOneByOneUnderANameEachSayNothing() {
        for (int i = 0; i < 9; i++) {
            member(i).set("organization_id", "shell-" + i).set("verification", "business");
            builder.exchange(g(i), START);
        }
        assertSilent(signal, 0, group());
    }

    @Test
    void isOffWithoutVerification() {
        companies(null, false);
        assertOff(signal, Input.VERIFICATION, group());
    }
}
