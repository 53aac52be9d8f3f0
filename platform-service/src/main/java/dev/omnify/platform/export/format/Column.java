package dev.omnify.platform.export.format;

import dev.omnify.kit.Money;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ContactChannel;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.export.format.Csv.Cell;
import dev.omnify.platform.export.member.ListHead;
import dev.omnify.platform.export.member.ListMember;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file for people may have of each customer. Money is in major units, with its currency in a column beside. */
public enum Column {
    EMAIL(false, "email") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(entry.contact().email());
        }
    },
    /** In E.164 where it can be made so, else as the source wrote it. */
    PHONE(false, "phone") {
        @Override
        List<Cell> cells(Entry entry) {
            var contact = entry.contact();
            return text(contact.phone().isEmpty() ? contact.writtenPhone() : contact.phone());
        }
    },
    EXTERNAL_ID(false, "external_id") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(entry.contact().externalId());
        }
    },
    NAME(false, "name") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(entry.contact().name());
        }
    },
    FIRST_NAME(false, "first_name") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(entry.contact().firstName());
        }
    },
    LAST_NAME(false, "last_name") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(entry.contact().lastName());
        }
    },
    SEGMENT(true, "segment") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(entry.segment());
        }
    },
    RISK(true, "churn_risk") {
        @Override
        List<Cell> cells(Entry entry) {
            var member = entry.member();
            return List.of(member == null || member.risk() == null ? Cell.EMPTY : new Cell.Figure(member.risk()));
        }
    },
    /** Net spend in the year to the analysis' day. */
    VALUE(true, "value") {
        @Override
        List<Cell> cells(Entry entry) {
            return money(entry.member() == null ? null : entry.member().value());
        }
    },
    VALUE_AT_RISK(true, "value_at_risk") {
        @Override
        List<Cell> cells(Entry entry) {
            return money(entry.member() == null ? null : entry.member().valueAtRisk());
        }
    },
    WIN_BACK_VALUE(true, "win_back_value") {
        @Override
        List<Cell> cells(Entry entry) {
            return money(entry.member() == null ? null : entry.member().winBackValue());
        }
    },
    /** In the organization's currency, as the spend beside it. */
    ORDERS(false, "orders") {
        @Override
        List<Cell> cells(Entry entry) {
            return List.of(new Cell.Figure(orders(entry).count()));
        }
    },
    /** Orders less refunds, ever, in the organization's currency. */
    SPEND(false, "spend") {
        @Override
        List<Cell> cells(Entry entry) {
            long spend = 0;
            for (Order order : entry.customer().orders()) {
                if (order.currency().equals(entry.currency())) {
                    spend += order.kind() == Order.Kind.ORDER ? order.amount() : -order.amount();
                }
            }
            return money(new Money(spend, entry.currency()));
        }
    },
    /** The day of the last of these orders. */
    LAST_ORDER(false, "last_order") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(orders(entry)
                    .map(Order::day)
                    .max(Comparator.naturalOrder())
                    .map(Object::toString)
                    .orElse(""));
        }
    },
    CONSENT(false, "consent_email", "consent_sms", "consent_ads") {
        @Override
        List<Cell> cells(Entry entry) {
            return Stream.of(ContactChannel.values())
                    .<Cell>map(channel -> new Cell.Text(
                            Objects.requireNonNull(entry.decisions().get(channel))
                                    .text()))
                    .toList();
        }
    },
    TAGS(false, "tags") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(String.join(", ", entry.contact().tags()));
        }
    },
    /** What the list rests on; in each line, because files are cut and put together. */
    EVIDENCE(true, "evidence") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(entry.head().evidence());
        }
    },
    /** What risk and value at risk rest on: not what a segment does, which has a test of its own. */
    CHURN_EVIDENCE(true, "churn_evidence") {
        @Override
        List<Cell> cells(Entry entry) {
            return text(entry.head().churnEvidence());
        }
    };

    private final boolean analysed;
    private final List<String> headings;

    Column(boolean analysed, String... headings) {
        this.analysed = analysed;
        this.headings = List.of(headings);
    }

    /**
     * A customer as an entry of a list.
     *
     * @param customer with what has happened so far
     * @param decisions what counts for each channel
     * @param member what the analysis found; null in a list that no analysis made
     * @param segment what the customer's segment is called, empty when it has none
     * @param head of the list
     * @param currency of the spend
     */
    public record Entry(
            Customer customer,
            Contact contact,
            Map<ContactChannel, ConsentDecision> decisions,
            @Nullable ListMember member,
            String segment,
            ListHead head,
            String currency) {}

    abstract List<Cell> cells(Entry entry);

    /** The name in requests, lower case with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether only lists that an analysis made have it. */
    public boolean analysed() {
        return analysed;
    }

    private boolean isMoney() {
        return this == VALUE || this == VALUE_AT_RISK || this == WIN_BACK_VALUE || this == SPEND;
    }

    /** The first line of a file with these columns. */
    public static List<Cell> head(List<Column> columns) {
        var headings = columns.stream().flatMap(column -> column.headings.stream());
        return Stream.concat(headings, columns.stream().anyMatch(Column::isMoney) ? Stream.of("currency") : Stream.of())
                .<Cell>map(Cell.Text::new)
                .toList();
    }

    /** An entry's line in a file with these columns. */
    public static List<Cell> line(List<Column> columns, Entry entry) {
        var cells = columns.stream().flatMap(column -> column.cells(entry).stream());
        return Stream.concat(
                        cells,
                        columns.stream().anyMatch(Column::isMoney) ? text(entry.currency()).stream() : Stream.of())
                .toList();
    }

    static Stream<Order> orders(Entry entry) {
        return entry.customer().orders().stream()
                .filter(order ->
                        order.kind() == Order.Kind.ORDER && order.currency().equals(entry.currency()));
    }

    static List<Cell> text(String text) {
        return List.of(new Cell.Text(text));
    }

    static List<Cell> money(@Nullable Money money) {
        return List.of(
                money == null
                        ? Cell.EMPTY
                        : new Cell.Figure(BigDecimal.valueOf(
                                money.amount(),
                                Math.max(
                                        0,
                                        Currency.getInstance(money.currency()).getDefaultFractionDigits()))));
    }
}
