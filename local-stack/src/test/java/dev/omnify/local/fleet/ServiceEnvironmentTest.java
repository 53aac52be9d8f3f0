package dev.omnify.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.local.backends.BackingServers;
import dev.omnify.local.backends.Loopback;
import dev.omnify.local.backends.MongoChoice;
import dev.omnify.local.backends.ServerAddresses;
import dev.omnify.local.backends.Storage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @TempDir
    private Path folder;

    private Map<String, String> environment(Map<String, String> own, Optional<String> mongodb) {
        var addresses = new ServerAddresses(
                mongodb,
                Optional.of("redis://cache.example"),
                Optional.of("amqp://queue.example"),
                Loopback.freePort(),
                1,
                1);
        var java = new MongoChoice.JavaServer(new Storage.Memory());
        try (var servers = BackingServers.start(addresses, java, new Storage.Memory(), folder)) {
            return ServiceEnvironment.of(new FleetSettings(folder, own), servers, folder.resolve("secrets"));
        }
    }

    @Test
    void whatTheUserAllowsStaysAllowedBesideTheSandbox() {
        var own = Map.of(
                "OMNIFY_PLATFORM_ALLOWED_BASE_URLS", "https://vendor.example, http://127.0.0.1:8090",
                "OMNIFY_OUTBOUND_ALLOWED_HOSTS", "10.0.0.7:443",
                "QUARKUS_CONFIG_LOCATIONS", "/etc/own.properties",
                "OMNIFY_ENVIRONMENT", "production",
                "MALLOC_ARENA_MAX", "4");

        var environment = environment(own, Optional.of("mongodb://db.example"));

        assertThat(environment)
                .containsEntry("OMNIFY_PLATFORM_ALLOWED_BASE_URLS", "https://vendor.example,http://127.0.0.1:8090")
                .containsEntry("OMNIFY_OUTBOUND_ALLOWED_HOSTS", "10.0.0.7:443,127.0.0.1:8090")
                .doesNotContainKeys("MALLOC_ARENA_MAX", "OMNIFY_ENVIRONMENT", "OMNIFY_PLATFORM_CAPACITY_DOCUMENTS");
        assertThat(environment.get("QUARKUS_CONFIG_LOCATIONS"))
                .startsWith("/etc/own.properties,")
                .endsWith("secrets");
    }

    @Test
    void onlyTheJavaServerIsHeldToASizeAndNotToAnotherOneThatTheUserSets() {
        assertThat(environment(Map.of(), Optional.empty()))
                .containsEntry("OMNIFY_ENVIRONMENT", "local")
                .containsEntry("OMNIFY_PLATFORM_CAPACITY_DOCUMENTS", "12000");
        assertThat(environment(Map.of("OMNIFY_PLATFORM_CAPACITY_DOCUMENTS", "500"), Optional.empty()))
                .doesNotContainKey("OMNIFY_PLATFORM_CAPACITY_DOCUMENTS");
    }

    @Test
    void mailsGoToTheFleetsOwnMailboxUnlessTheUserHasAServer() {
        var own = environment(Map.of("OMNIFY_PORT_OFFSET", "100"), Optional.of("mongodb://db.example"));
        assertThat(own)
                .containsEntry("OMNIFY_MAIL_HOST", "127.0.0.1")
                .containsEntry("OMNIFY_MAIL_PORT", "3125")
                .containsEntry("OMNIFY_MAILS_PORT", "8125");

        var theirs = environment(Map.of("OMNIFY_MAIL_HOST", "smtp.example"), Optional.of("mongodb://db.example"));
        assertThat(theirs).doesNotContainKeys("OMNIFY_MAIL_HOST", "OMNIFY_MAIL_PORT", "OMNIFY_MAILS_PORT");
    }

    @Test
    void aShellReadsEveryValueAsItIs() {
        assertThat(ServiceEnvironment.shellLines(Map.of("NAME", "it's $HOME")))
                .isEqualTo("export NAME='it'\\''s $HOME'\n");
    }
}
