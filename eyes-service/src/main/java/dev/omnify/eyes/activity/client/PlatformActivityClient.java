package dev.omnify.eyes.activity.client;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.omnify.eyes.activity.ActivityClient;
import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.client.ServiceTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads the stream line by line, so that a large history is never held whole. */
@ApplicationScoped
class PlatformActivityClient implements ActivityClient {
    private final PlatformApi platform;
    private final ServiceTokens tokens;
    private final ObjectReader lines;

    PlatformActivityClient(@RestClient PlatformApi platform, ServiceTokens tokens, ObjectMapper json) {
        this.platform = platform;
        this.tokens = tokens;
        this.lines = json.readerFor(ActivityLine.class);
    }

    @Override
    public String changedSince(TenantId tenant, Optional<String> watermark, Consumer<CustomerActivity> receiver) {
        try (var body = platform.activity(tokens.bearer(tenant), watermark.orElse(null));
                MappingIterator<ActivityLine> stream = lines.readValues(body)) {
            while (stream.hasNextValue()) {
                ActivityLine line = stream.nextValue();
                if (line.watermark() != null) {
                    return line.watermark();
                }
                receiver.accept(line.toActivity());
            }
        } catch (IOException e) {
            throw cutOff(e);
        }
        throw cutOff(null);
    }

    /** A stream without its last line was cut off: nothing may be concluded from it. */
    private static ProblemException cutOff(@org.jspecify.annotations.Nullable IOException cause) {
        return new ProblemException(
                        CommonProblem.UNAVAILABLE, "The customers' activity could not be read to its end.", cause)
                .retryAfter(Duration.ofSeconds(5));
    }
}
