package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.omnify.journeys.GatedFleet.Server;
import dev.omnify.journeys.Visitor.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server dies under the whole fleet: what cannot be done is refused at once, what was accepted is done later. It
 * comes last, when no other fleet is at work: it holds answers to a time.
 */
@Order(Integer.MAX_VALUE)
class AwayServersTest {
    /** So many that there is a middle of the import in which a server can die. */
    private static final int CUSTOMERS = 2_000;

    private static final int FEW = 300;
    private static final int ORDERS = 15;
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @RegisterExtension
    static final GatedFleet FLEET = new GatedFleet();

    @TempDir
    private Path folder;

    @Test
    void withoutTheDatabaseNothingIsAcceptedAndNothingThatWasIsLost() {
        var visitor = Visitor.signUp(FLEET.gateway(), "EUR");
        Answer accepted = uploadShop(visitor, CUSTOMERS);
        visitor.awaitMidway(accepted);

        FLEET.without(Server.MONGODB, () -> {
            refusedAtOnce(() -> uploadShop(visitor, CUSTOMERS));
            refusedAtOnce(() -> visitor.post("/api/eyes/analyses", "{}"));
            refusedAtOnce(() -> visitor.post(
                    "/api/auth/login",
                    "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(visitor.email(), Visitor.PASSWORD)));
        });

        assertThat(visitor.result(accepted).at("/orders").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        JsonNode again = visitor.result(uploadShop(visitor, CUSTOMERS));
        assertThat(again.at("/accepted").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        assertThat(ordersInAnAnalysis(visitor)).as("nothing doubled").isEqualTo(CUSTOMERS * ORDERS);
    }

    @Test
    void withoutTheBrokerImportsGoOnAndALaterAnalysisSeesThem() {
        var visitor = Visitor.signUp(FLEET.gateway(), "EUR");

        FLEET.without(
                Server.AMQP,
                () -> assertThat(visitor.result(uploadShop(visitor, FEW))
                                .at("/orders")
                                .asInt())
                        .isEqualTo(FEW * ORDERS));

        assertThat(ordersInAnAnalysis(visitor)).isEqualTo(FEW * ORDERS);
    }

    @Test
    void withoutRedisNothingStops() {
        FLEET.without(Server.REDIS, () -> {
            var visitor = Visitor.signUp(FLEET.gateway(), "EUR");
            assertThat(visitor.result(uploadShop(visitor, FEW)).at("/orders").asInt())
                    .isEqualTo(FEW * ORDERS);
        });
    }

    private Answer uploadShop(Visitor visitor, int customers) {
        Path shop = folder.resolve(customers + ".csv");
        if (!Files.exists(shop)) {
            Shop.orders(shop, customers, ORDERS);
        }
        return visitor.upload("/api/imports?kind=orders&filename=shop.csv", "text/csv", shop);
    }

    private static int ordersInAnAnalysis(Visitor visitor) {
        visitor.result(visitor.post("/api/eyes/analyses", "{\"windows\":[\"30d\"]}"));
        return visitor.get("/api/eyes/segments/30d")
                .body()
                .at("/evidence/data/orders")
                .asInt();
    }

    private static void refusedAtOnce(Supplier<Answer> write) {
        long began = System.nanoTime();
        Answer refused = write.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(503);
        assertThat(refused.body().at("/code").asText()).isEqualTo("unavailable");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }
}
