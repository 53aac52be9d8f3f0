package dev.omnify.platform.connector.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.omnify.platform.connector.ChunkRequest;
import dev.omnify.platform.connector.PageWatch;
import dev.omnify.platform.connector.RecordChunk;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ConsentStatement;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.PersonalField;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Contacts, oldest first, by {@code POST /contacts/search}; the cursor is the {@code searchAfter} of the last row,
 * which is the only way beyond 10,000 records.
 */
final class ContactsStream implements RecordStream {
    private static final String SOURCE = "gohighlevel";

    private final GoHighLevelClient client;
    private final GoHighLevelConfig config;
    private final Clock clock;

    ContactsStream(GoHighLevelClient client, GoHighLevelConfig config, Clock clock) {
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    /** A page of the search. */
    @RegisterForReflection
    record ContactPage(
            @Nullable List<Contact> contacts, @Nullable Long total) {}

    /** What is used of a contact. */
    @RegisterForReflection
    record Contact(
            @Nullable String id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String contactName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address1,
            @Nullable String country,
            @Nullable String source,
            @Nullable String dateAdded,
            @Nullable List<String> tags,
            @Nullable Boolean dnd,
            @Nullable Map<String, JsonNode> dndSettings,
            @Nullable JsonNode searchAfter) {}

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String scope() {
        return Scopes.CONTACTS;
    }

    @Override
    public Counted counted() {
        return Counted.CUSTOMERS;
    }

    @Override
    public RecordChunk read(ChunkRequest request) {
        var records = new ArrayList<CustomerRecord>();
        var position = Position.parse(request.cursor());
        long read = 0;
        long total = 0;
        boolean more = true;
        Optional<String> problem = Optional.empty();
        for (int page = 0; page < config.pagesPerChunk() && more; page++) {
            var answer = search(request, position.place());
            var contacts = answer.contacts() == null ? List.<Contact>of() : answer.contacts();
            contacts.forEach(contact -> record(contact).ifPresent(records::add));
            read += contacts.size();
            total = answer.total() == null ? 0 : answer.total();
            var last = contacts.isEmpty() ? null : contacts.getLast().searchAfter();
            position = position.after(contacts.size(), last == null ? "" : last.toString());
            boolean full = last != null && contacts.size() == config.pageSize();
            problem = request.watch().look(seen(contacts, full ? position.place() : null, position.read(), total));
            more = full && problem.isEmpty();
        }
        double fraction = total == 0 ? 1 : Math.min(1, (double) position.read() / total);
        String next = more ? position.text() : null;
        return new RecordChunk(records, read, read - records.size(), next, fraction, 0, problem.orElse(null));
    }

    private static PageWatch.Page seen(List<Contact> contacts, @Nullable String next, long read, long total) {
        var ids = contacts.stream().map(Contact::id).filter(Objects::nonNull).toList();
        return new PageWatch.Page("", contacts.size(), ids, next, read, total);
    }

    private ContactPage search(ChunkRequest request, String after) {
        var body = client.object();
        body.put("locationId", GoHighLevelConnector.location(request.access()));
        body.put("pageLimit", config.pageSize());
        body.putArray("sort").addObject().put("field", "dateAdded").put("direction", "asc");
        if (!after.isEmpty()) {
            body.set("searchAfter", client.tree(after));
        }
        return client.post(request.access(), Product.CONTACTS, "/contacts/search", body, ContactPage.class);
    }

    private Optional<CustomerRecord> record(Contact contact) {
        if (contact.id() == null || contact.id().isBlank()) {
            return Optional.empty();
        }
        var traits = new HashMap<String, String>();
        put(traits, "country", contact.country());
        put(traits, "source", contact.source());
        put(traits, "dateAdded", contact.dateAdded());
        var tags = contact.tags() == null ? null : new HashSet<>(contact.tags());
        return Optional.of(
                new CustomerRecord(contact.id(), personal(contact), traits, tags, consent(contact), List.of()));
    }

    private static Map<PersonalField, String> personal(Contact contact) {
        var personal = new EnumMap<PersonalField, String>(PersonalField.class);
        put(personal, PersonalField.NAME, contact.contactName());
        put(personal, PersonalField.FIRST_NAME, contact.firstName());
        put(personal, PersonalField.LAST_NAME, contact.lastName());
        put(personal, PersonalField.EMAIL, contact.email());
        put(personal, PersonalField.PHONE, contact.phone());
        put(personal, PersonalField.ADDRESS, contact.address1());
        return personal;
    }

    private static <K> void put(Map<K, String> values, K key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(key, value.strip());
        }
    }

    /**
     * Do-not-disturb for everything or for e-mail is a refusal of marketing, for everything or for text messages one of
     * these; silence says nothing, and an open e-mail channel says nothing of advertising.
     */
    private Consent consent(Contact contact) {
        var said = new EnumMap<ConsentPurpose, ConsentStatement>(ConsentPurpose.class);
        decision(contact, "Email").ifPresent(decision -> said.put(ConsentPurpose.MARKETING, statement(decision, true)));
        decision(contact, "SMS").ifPresent(decision -> said.put(ConsentPurpose.SMS, statement(decision, false)));
        return new Consent(said);
    }

    private Optional<ConsentDecision> decision(Contact contact, String channel) {
        var settings =
                contact.dndSettings() == null ? null : contact.dndSettings().get(channel);
        String status = settings == null ? "" : settings.path("status").asText("");
        if (Boolean.TRUE.equals(contact.dnd()) || status.equals("active") || status.equals("permanent")) {
            return Optional.of(ConsentDecision.REFUSED);
        }
        return status.equals("inactive") && config.unblockedMeansConsent()
                ? Optional.of(ConsentDecision.GRANTED)
                : Optional.empty();
    }

    private ConsentStatement statement(ConsentDecision decision, boolean emailOnly) {
        return new ConsentStatement(decision, SOURCE, null, clock.instant(), emailOnly);
    }
}
