package dev.omnify.platform.imports.line;

import dev.omnify.platform.address.EmailAddresses;
import dev.omnify.platform.imports.mapping.ColumnMapping;
import dev.omnify.platform.imports.mapping.Field;
import dev.omnify.platform.imports.table.Invisible;
import dev.omnify.platform.imports.table.Row;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whose row it is. The customer's id counts first; a row without one is its e-mail's or telephone's, and where
 * the file has nothing else, its name's. What is no address is nobody's. Whatever is personal becomes a hash.
 */
final class CustomerCell {
    private static final Set<Field> FACTS = Set.of(
            Field.NAME,
            Field.FIRST_NAME,
            Field.LAST_NAME,
            Field.EMAIL,
            Field.PHONE,
            Field.ADDRESS,
            Field.COUNTRY,
            Field.CITY,
            Field.TAGS,
            Field.CONSENT_ANALYTICS,
            Field.CONSENT_MARKETING,
            Field.CONSENT_EMAIL,
            Field.CONSENT_SMS,
            Field.CONSENT_TIME);
    private static final Set<Field> NAMES = Set.of(Field.NAME, Field.FIRST_NAME, Field.LAST_NAME);
    private static final Set<Field> KEYS = Set.of(Field.EMAIL, Field.PHONE);
    /** An address that whoever made the file has replaced by its digest, in hexadecimal digits: MD5 to SHA-512. */
    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{32,128}");

    private static final int MAX_ID = 200;
    private static final int MAX_FACT = 1000;

    private final ColumnMapping mapping;
    private final IdentityHash hash;
    private final Map<Field, Integer> facts = new EnumMap<>(Field.class);
    private final String shop;
    private final boolean byName;

    /** @param shop the shop's own address where rows tell who paid whom; empty elsewhere */
    CustomerCell(ColumnMapping mapping, String shop, IdentityHash hash) {
        this.mapping = mapping;
        this.shop = shop;
        this.hash = hash;
        for (Field field : FACTS) {
            if (mapping.has(field)) {
                facts.put(field, mapping.place(field));
            }
        }
        byName = !mapping.has(Field.CUSTOMER) && !mapping.has(Field.EMAIL) && !mapping.has(Field.PHONE);
    }

    /** What the row says of its customer. */
    Map<Field, String> facts(Row row) {
        var said = new EnumMap<Field, String>(Field.class);
        facts.forEach((field, place) -> {
            String value = value(field, row.cell(place));
            if (!value.isBlank()) {
                said.put(field, value.length() > MAX_FACT ? value.substring(0, MAX_FACT) : value);
            }
        });
        email(row, said);
        String id = Words.person(row.cell(mapping.place(Field.CUSTOMER)));
        if (!EmailAddresses.in(id).isEmpty()) {
            said.putIfAbsent(Field.EMAIL, id);
        } else if (isName(id)) {
            said.putIfAbsent(Field.NAME, Words.name(row.cell(mapping.place(Field.CUSTOMER))));
        }
        said.computeIfPresent(Field.EMAIL, (field, written) -> EmailAddresses.tidied(written));
        return said;
    }

    private static String value(Field field, String cell) {
        if (NAMES.contains(field)) {
            return Words.name(cell);
        }
        return KEYS.contains(field) ? Words.person(cell) : Words.value(cell);
    }

    /** The address of who pays, in whichever column; where the shop itself pays, of who gets it. */
    private void email(Row row, Map<Field, String> said) {
        if (sentByShop(row)) {
            String recipient = recipient(row);
            said.remove(Field.EMAIL);
            if (!recipient.isEmpty()) {
                said.put(Field.EMAIL, recipient);
            }
            return;
        }
        for (int place : mapping.emails()) {
            boolean found = !address(said.getOrDefault(Field.EMAIL, "")).isEmpty();
            String other = found ? "" : Words.person(row.cell(place));
            if (!EmailAddresses.in(other).isEmpty()) {
                said.put(Field.EMAIL, other);
            }
        }
    }

    /** Whether the money of this row comes from the shop's own account. */
    boolean sentByShop(Row row) {
        return !shop.isEmpty() && row.cell(mapping.place(Field.EMAIL)).equalsIgnoreCase(shop);
    }

    /** Who gets the money of this row, beside the shop itself; empty when the row does not say. */
    String recipient(Row row) {
        String recipient = Words.person(row.cell(mapping.place(Field.RECIPIENT)));
        return recipient.equalsIgnoreCase(shop) ? "" : recipient;
    }

    /** The customer's id in the source; empty when the row names nobody. */
    String customer(Row row, Map<Field, String> said) throws RejectedRow {
        String id = Words.id(Words.person(row.cell(mapping.place(Field.CUSTOMER))));
        if (id.length() > MAX_ID) {
            throw new RejectedRow("customer-too-long", "The customer's id has more than " + MAX_ID + " characters.");
        }
        String email = address(said.getOrDefault(Field.EMAIL, ""));
        if (!id.isEmpty() && id.indexOf('@') <= 0) {
            return isName(id) ? hashed("name", id) : id;
        }
        if (!email.isEmpty()) {
            return hashed("email", email);
        }
        if (!id.isEmpty()) {
            return hashed("email", id);
        }
        String phone = said.getOrDefault(Field.PHONE, "").replaceAll("[^+\\d]", "");
        if (phone.chars().anyMatch(Character::isDigit)) {
            return hashed("phone", phone);
        }
        String name = byName ? Invisible.removed(said.getOrDefault(Field.NAME, "")) : "";
        return name.isEmpty() ? "" : hashed("name", name);
    }

    /** The address that a row is known by, the first of several; empty when the text is none. */
    private static String address(String written) {
        return EmailAddresses.in(written).stream()
                .findFirst()
                .orElse(DIGEST.matcher(written).matches() ? written : "");
    }

    private String hashed(String field, String value) {
        return field + ":" + hash.of(field, value.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isName(String id) {
        return id.indexOf(' ') > 0 && id.codePoints().anyMatch(Character::isLetter);
    }
}
