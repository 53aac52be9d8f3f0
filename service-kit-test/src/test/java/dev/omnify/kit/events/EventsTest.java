package dev.omnify.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.amqp.Broker;
import dev.omnify.kit.mongo.Registries;
import dev.omnify.kit.mongo.TenantCollection;
import dev.omnify.kit.test.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatedBackends.class)
@Tag("backends")
class EventsTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String EVENTS = "omnify.events";

    @Inject
    NoteDocuments documents;

    @Inject
    OutboxMarkers markers;

    @Inject
    NoteHandler handler;

    @Inject
    Broker broker;

    @Inject
    Registries registries;

    @Inject
    LivePublisher live;

    @Inject
    IdSource ids;

    @Inject
    Clock clock;

    private TenantId tenant = TenantId.of(UUID.randomUUID().toString());
    private TenantCollection<NoteDocument> notes;

    @BeforeEach
    void open() {
        tenant = TenantId.of(UUID.randomUUID().toString());
        notes = TenantCollection.of(documents, markers);
    }

    @AfterEach
    void openTheGates() {
        Gate.open(Gate.BROKER);
    }

    private DomainEvent changed(int size) {
        return DomainEvent.of(ids, clock, NoteHandler.CHANGED, "a", Map.of("size", size));
    }

    private DomainEvent failing(int failures) {
        return DomainEvent.of(ids, clock, NoteHandler.FAILING, "a", Map.of("failures", failures, "size", failures));
    }

    private void publish(DomainEvent event) throws IOException, TimeoutException, InterruptedException {
        publish(event.type(), CloudEvents.json(tenant, event, "/test"));
    }

    private void publish(String key, String body) throws IOException, TimeoutException, InterruptedException {
        broker.publish(EVENTS, List.of(new Broker.Outgoing(key, ids.next(), CloudEvents.CONTENT_TYPE, Map.of(), body)));
    }

    private static Object[] upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toArray();
    }

    private void awaitHandled(Object... sizes) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(handler.handled(tenant)).containsExactly(sizes));
    }

    private void awaitNothingPending() {
        var id = tenant + "/a";
        await().atMost(SOON).untilAsserted(() -> {
            var stored =
                    registries.collection("notes").find(Filters.eq("_id", id)).first();
            assertThat(stored).isNotNull();
            assertThat(stored.getList("pendingEvents", Object.class)).isEmpty();
        });
    }

    @Test
    void publishesEveryEventOfADocumentInItsOrder() {
        notes.insert(tenant, "a", new NoteDocument("a", 1), changed(1));
        for (int i = 2; i <= 30; i++) {
            notes.update(tenant, "a", Updates.set("size", i), changed(i));
        }
        awaitHandled(upTo(30));
        awaitNothingPending();
    }

    @Test
    void dropsAMarkerOnceItsEventsAreOutButNotBeforeTheyAreWritten() {
        var id = tenant + "/a";
        var event = changed(1);
        markers.mark("notes", id, event);
        var announced = changed(2);
        markers.mark("notes", id, announced);
        registries
                .collection("notes")
                .insertOne(
                        new Document("_id", id).append("pendingEvents", List.of(CloudEvents.document(tenant, event))));
        markers.nudge();

        awaitHandled(1);
        await().atMost(SOON).until(() -> marked(id, event) == 0);
        assertThat(marked(id, announced)).isEqualTo(1);

        registries
                .collection("notes")
                .updateOne(
                        Filters.eq("_id", id), Updates.push("pendingEvents", CloudEvents.document(tenant, announced)));
        awaitHandled(1, 2);
        await().atMost(SOON).until(() -> marked(id, announced) == 0);
    }

    private long marked(String documentId, DomainEvent event) {
        return registries
                .collection("outbox")
                .countDocuments(Filters.and(Filters.eq("documentId", documentId), Filters.eq("events", event.id())));
    }

    @Test
    void goesOnWritingWithoutTheBrokerAndPublishesAfterItsReturn() {
        notes.insert(tenant, "a", new NoteDocument("a", 1), changed(1));
        awaitHandled(upTo(1));

        Gate.shut(Gate.BROKER);
        for (int i = 2; i <= 30; i++) {
            assertThat(notes.update(tenant, "a", Updates.set("size", i), changed(i)))
                    .isTrue();
        }
        RestAssured.get(Management.url("/q/health/live")).then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get(Management.url("/q/health/ready")).then().statusCode(200);
        assertThat(handler.handled(tenant)).containsExactly(1);
        assertThat(registries.collection("outbox").countDocuments()).isPositive();

        Gate.open(Gate.BROKER);
        awaitHandled(upTo(30));
        awaitNothingPending();
    }

    @Test
    void publishesTheEventsOfADeletedDocumentBeforeThoseOfItsSuccessor() {
        Gate.shut(Gate.BROKER);
        notes.insert(tenant, "a", new NoteDocument("a", 1), changed(1));
        notes.update(tenant, "a", Updates.set("size", 2), changed(2));
        assertThat(notes.delete(tenant, "a")).isTrue();
        notes.insert(tenant, "a", new NoteDocument("a", 3), changed(3));
        assertThat(notes.deleteAll(tenant)).isEqualTo(1);
        assertThat(notes.find(tenant, "a")).isEmpty();
        notes.insert(tenant, "a", new NoteDocument("a", 4), changed(4));

        Gate.open(Gate.BROKER);
        awaitHandled(upTo(4));
        awaitNothingPending();
        await().atMost(SOON).until(() -> registries.collection("outbox_left").countDocuments() == 0);
    }

    @Test
    void deletesADocumentOfWhichNoEventWaits() {
        notes.insert(tenant, "a", new NoteDocument("a", 1), changed(1));
        awaitHandled(1);
        awaitNothingPending();

        assertThat(notes.delete(tenant, "a")).isTrue();
        assertThat(notes.delete(tenant, "a")).isFalse();
        assertThat(registries.collection("outbox_left").countDocuments()).isZero();
    }

    @Test
    void handlesAnEventOnceThatIsDeliveredTwice() throws IOException, TimeoutException, InterruptedException {
        var event = changed(1);
        publish(event);
        publish(event);
        publish(changed(2));

        awaitHandled(1, 2);
    }

    @Test
    void triesAFailedEventAgain() throws IOException, TimeoutException, InterruptedException {
        var event = failing(2);
        publish(event);

        awaitHandled(2);
        assertThat(handler.tries(event.id())).isEqualTo(3);
        await().atMost(SOON).until(() -> registries.collection("event_retries").countDocuments() == 0);
    }

    @Test
    void sendsAPoisonousEventToTheDeadQueueAfterItsAttempts()
            throws IOException, TimeoutException, InterruptedException {
        var event = failing(1_000);
        publish(event);
        publish(changed(7));

        awaitHandled(7);
        var dead = dead(event.id());
        assertThat(dead.getProps().getHeaders()).containsEntry("attempts", 3);
        assertThat(dead.getProps().getHeaders().get("error")).asString().contains("failure as told");
        assertThat(handler.tries(event.id())).isEqualTo(3);
        await().atMost(SOON).until(() -> registries.collection("event_retries").countDocuments() == 0);
    }

    @Test
    void sendsWhatIsNoEventToTheDeadQueue() throws IOException, TimeoutException, InterruptedException {
        var nonsense = "no event " + ids.next();
        publish(NoteHandler.CHANGED, nonsense);
        publish(changed(1));

        awaitHandled(1);
        assertThat(new String(dead(nonsense).getBody(), StandardCharsets.UTF_8)).isEqualTo(nonsense);
    }

    private GetResponse dead(String containing) throws IOException, TimeoutException {
        Channel channel = broker.channel();
        try {
            return await().atMost(SOON)
                    .until(
                            () -> Optional.ofNullable(channel.basicGet(broker.name("kit.dead"), true))
                                    .filter(message ->
                                            new String(message.getBody(), StandardCharsets.UTF_8).contains(containing)),
                            Optional::isPresent)
                    .orElseThrow();
        } finally {
            Broker.abort(channel);
        }
    }

    @Test
    void showsLiveUpdatesToEveryoneWhoWatches() throws IOException, TimeoutException {
        Channel channel = broker.channel();
        try {
            channel.exchangeDeclare(broker.name("omnify.live"), BuiltinExchangeType.FANOUT, true);
            var queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, broker.name("omnify.live"), "");

            live.publish(tenant, "alert", "a", Map.of("id", "a"));

            var message = await().atMost(SOON)
                    .until(() -> Optional.ofNullable(channel.basicGet(queue, true)), Optional::isPresent)
                    .orElseThrow();
            assertThat(new String(message.getBody(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"tenant\":\"%s\",\"kind\":\"alert\",\"document\":{\"id\":\"a\"}}".formatted(tenant));
        } finally {
            Broker.abort(channel);
        }
    }
}
