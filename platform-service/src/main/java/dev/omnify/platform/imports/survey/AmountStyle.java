package dev.omnify.platform.imports.survey;

import dev.omnify.platform.imports.format.NumberEvidence;
import dev.omnify.platform.imports.format.NumberStyle;
import dev.omnify.platform.imports.mapping.ColumnMapping;
import dev.omnify.platform.imports.mapping.ColumnName;
import dev.omnify.platform.imports.table.Dialect;
import dev.omnify.platform.imports.table.Row;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Settles which sign of the amounts is the decimal one. The amounts themselves tell, where some are such in one style
 * only. Else, in this order: the numbers beside them; a currency without decimals; where only points are meant in two
 * ways, headings in a language that parts thousands by them; a semicolon or a comma between the cells.
 */
final class AmountStyle {
    /** Beginnings of words in the headings of orders in German, French, Spanish, Italian and Dutch. */
    private static final Pattern COMMA_LANGUAGE = Pattern.compile(
            "(?:kunde|bestell|rechnung|betrag|datum|auftrag|summe|preis|menge|umsatz|buchung|beleg|steuer"
                    + "|waehrung|wahrung|commande|montant|prix|quantite|facture|achat|fecha|pedido"
                    + "|importe(?!d)|precio|cantidad|cliente|ordine|importo|prezzo|quantita|fattura"
                    + "|klant|bedrag|prijs|aantal|factuur).*");

    private static final int ENOUGH = 2;

    private final NumberEvidence amounts = new NumberEvidence();
    private final OtherNumbers others;
    private final Dialect dialect;

    AmountStyle(Dialect dialect, ColumnMapping mapping) {
        this.dialect = dialect;
        others = new OtherNumbers(mapping);
    }

    /** Looks at a row, whose amount and price may be empty. */
    void add(Row row, String amount, String price) {
        amounts.add(amount);
        amounts.add(price);
        others.add(row);
    }

    /** @param whole whether the amounts are in a currency without decimals */
    NumberStyle style(boolean whole) {
        return proven(whole).orElseGet(() -> amounts.style(dialect.delimiter()));
    }

    /** Whether nothing in the file tells how its amounts are meant, and they may be meant in two ways. */
    boolean ambiguous(boolean whole) {
        return proven(whole).isEmpty();
    }

    /** Whether some amounts are such in one style only, and some in the other. */
    boolean mixed() {
        return amounts.mixed();
    }

    private Optional<NumberStyle> proven(boolean whole) {
        if (!amounts.ambiguous()) {
            return Optional.of(amounts.style(dialect.delimiter()));
        }
        var beside = others.evidence();
        if (beside.decides()) {
            return Optional.of(beside.style(dialect.delimiter()));
        }
        return Optional.<NumberStyle>empty()
                .or(() -> whole ? amounts.parted() : Optional.empty())
                .or(() -> hasCommaLanguage() ? amounts.parted().filter(NumberStyle.COMMA::equals) : Optional.empty())
                .or(this::byDelimiter);
    }

    private Optional<NumberStyle> byDelimiter() {
        return switch (dialect.delimiter()) {
            case ';' -> Optional.of(NumberStyle.COMMA);
            case ',' -> Optional.of(NumberStyle.POINT);
            default -> dialect.isJson() ? Optional.of(NumberStyle.POINT) : Optional.empty();
        };
    }

    private boolean hasCommaLanguage() {
        return dialect.columns().stream()
                        .flatMap(name -> ColumnName.words(name).stream())
                        .filter(word -> COMMA_LANGUAGE.matcher(word).matches())
                        .count()
                >= ENOUGH;
    }
}
