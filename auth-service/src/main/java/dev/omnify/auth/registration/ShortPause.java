package dev.omnify.auth.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

@ApplicationScoped
class ShortPause implements Pause {
    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    @Override
    public void moment() {
        LockSupport.parkNanos(NANOS);
    }
}
