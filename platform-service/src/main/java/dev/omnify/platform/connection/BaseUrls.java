package dev.omnify.platform.connection;

import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.platform.connector.Connector;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which addresses connections may call: the vendors' own and those that the operator allows. */
@ApplicationScoped
class BaseUrls {
    private final ConnectionConfig config;

    BaseUrls(ConnectionConfig config) {
        this.config = config;
    }

    /** The address to call, without a slash at the end. */
    URI choose(Connector connector, @Nullable String wanted) {
        if (wanted == null || bare(wanted).equals(bare(connector.address().toString()))) {
            return URI.create(bare(connector.address().toString()));
        }
        if (!allowed(wanted)) {
            throw new ProblemException(
                            ConnectionProblem.BASE_URL_NOT_ALLOWED, "The operator does not allow this address.")
                    .with(List.of(new FieldError("baseUrl", "not-allowed", "This address is not allowed.")));
        }
        return URI.create(bare(wanted));
    }

    /** The sandbox of a platform, where there is one at an allowed address. */
    Optional<PlatformOverview.Sandbox> demo(String platform) {
        return Optional.ofNullable(config.demo().get(platform))
                .flatMap(demo -> address(demo).map(url -> new PlatformOverview.Sandbox(bare(url), demo.credentials())));
    }

    private Optional<String> address(ConnectionConfig.Demo demo) {
        return demo.baseUrl().isPresent() ? demo.baseUrl().filter(this::allowed) : firstAllowed();
    }

    private Optional<String> firstAllowed() {
        return config.allowedBaseUrls().orElse(List.of()).stream().findFirst();
    }

    private boolean allowed(String url) {
        return config.allowedBaseUrls().orElse(List.of()).stream()
                .anyMatch(allowed -> bare(allowed).equals(bare(url)));
    }

    private static String bare(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
