package dev.omnify.platform.imports.currency;

import java.text.Normalizer;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The signs, codes and short names of currencies. */
final class CurrencyUnits {
    /** Without metals and test codes, which have no minor unit. */
    static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final String DOLLARS =
            "USD CAD AUD NZD SGD HKD MXN TWD ARS CLP COP UYU DOP CUP BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD "
                    + "SRD TTD XCD";
    private static final String RUPEES = "INR PKR LKR NPR MUR SCR";
    private static final String PESOS = "MXN ARS CLP COP PHP UYU DOP CUP";

    /** Signs and words that mean what stands behind the sign of equality: the first of them, unless a ? is before. */
    private static final List<String> TABLE = List.of(
            "€ EURO EUROS = EUR",
            "£ STG POUND POUNDS PFUND STERLING LIVRE LIVRES = GBP GIP FKP SHP",
            "$ DOLLAR DOLLARS = " + DOLLARS,
            "US$ U$S U$D = USD",
            "A$ AU$ = AUD",
            "C$ CA$ CAN$ CDN$ = CAD",
            "NZ$ = NZD",
            "HK$ = HKD",
            "S$ SG$ = SGD",
            "NT$ = TWD",
            "MX$ MEX$ = MXN",
            "AR$ = ARS",
            "CL$ = CLP",
            "CO$ COL$ = COP",
            "RD$ = DOP",
            "R$ REAL REAIS = BRL",
            "¥ = JPY CNY",
            "円 YEN JP¥ = JPY",
            "RMB YUAN RENMINBI 元 CN¥ = CNY",
            "₹ = INR",
            "₨ RS RUPEE RUPEES RUPIEN = ? " + RUPEES,
            "₽ РУБ Р RUBEL = RUB",
            "₩ 원 WON = KRW",
            "₺ TL LIRA = TRY",
            "₪ NIS SHEKEL = ILS",
            "฿ BAHT = THB",
            "₫ VNĐ = VND",
            "₱ = PHP",
            "PESO PESOS = ? " + PESOS,
            "₴ ГРН = UAH",
            "₦ = NGN",
            "₵ = GHS",
            "₡ = CRC",
            "₲ = PYG",
            "₸ = KZT",
            "₮ = MNT",
            "₭ = LAK",
            "₼ = AZN",
            "₾ = GEL",
            "֏ = AMD",
            "៛ = KHR",
            "৳ TK = BDT",
            "ZŁ ZL ZŁOTY ZLOTY = PLN",
            "KČ KC = CZK",
            "FT FORINT = HUF",
            "LEI LEU = RON MDL",
            "FR FRS SFR FRANKEN FRANC FRANCS = CHF",
            "FCFA CFA = ? XOF XAF",
            "KR KRONE KRONEN KRONER KRONA KRONOR = ? SEK NOK DKK ISK",
            "SKR = SEK",
            "NKR = NOK",
            "DKR = DKK",
            "ЛВ = BGN",
            "ДИН DIN = RSD",
            "KM = BAM",
            "KN = HRK",
            "RP = IDR",
            "RM = MYR",
            "R RAND = ZAR",
            "KSH = KES",
            "DH DHS DIRHAM = ? AED MAD",
            "SR = SAR");

    private static final Map<String, CurrencyUnit> UNITS = units();
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{Sc}]+");
    private static final int CODE = 3;

    private CurrencyUnits() {}

    /** What is meant by a text without numbers; {@link CurrencyUnit#UNKNOWN} when it is no currency. */
    static CurrencyUnit of(String text) {
        String unit = plain(text);
        var known = brief(unit);
        if (known.known() || unit.length() <= CODE) {
            return known;
        }
        var first = brief(unit.substring(0, CODE)).and(brief(unit.substring(CODE)));
        int behind = unit.length() - CODE;
        var last = brief(unit.substring(behind)).and(brief(unit.substring(0, behind)));
        var together = first.known() ? first : last;
        return together.known() ? together : CurrencyNames.of(unit);
    }

    /** In capitals and the usual width, with letters and signs of currencies only. */
    static String plain(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return OTHER.matcher(usual).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static CurrencyUnit brief(String unit) {
        var known = UNITS.get(unit);
        if (known != null) {
            return known;
        }
        return CODES.contains(unit) ? CurrencyUnit.of(unit) : CurrencyUnit.UNKNOWN;
    }

    private static Map<String, CurrencyUnit> units() {
        var units = new HashMap<String, CurrencyUnit>();
        for (String line : TABLE) {
            int middle = line.indexOf(" = ");
            var codes = new LinkedHashSet<>(List.of(line.substring(middle + 3).split(" ")));
            String usual = codes.remove("?") ? "" : codes.getFirst();
            var unit = new CurrencyUnit(codes, usual);
            for (String name : line.substring(0, middle).split(" ")) {
                units.put(name, unit);
            }
        }
        return units;
    }
}
