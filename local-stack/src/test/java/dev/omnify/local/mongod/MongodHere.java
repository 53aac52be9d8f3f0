package dev.omnify.local.mongod;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Clock;

/** The real program that this machine has or can have. */
public final class MongodHere {

    private MongodHere() {}

    /** The program; tests that need it are left out where there is none. */
    public static MongodProgram program() {
        var found =
                MongodSearch.of(System.getenv(), Clock.systemUTC(), line -> {}).forNewData();
        assumeThat(found).as("NOT TESTED: no mongod can be had here").isPresent();
        return found.orElseThrow();
    }
}
