package dev.omnify.kit.boot;

import com.fasterxml.uuid.Generators;
import dev.omnify.kit.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives time and ids to whoever asks, so that nothing else reads the system's. */
class KitProducers {
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @ApplicationScoped
    IdSource ids() {
        var generator = Generators.timeBasedEpochGenerator();
        return () -> generator.generate().toString();
    }
}
