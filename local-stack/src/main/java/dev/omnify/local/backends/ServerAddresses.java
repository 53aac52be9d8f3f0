package dev.omnify.local.backends;

import java.util.Optional;

/**
 * For each server either the address of a real one, which is then used as it is, or the port to start our own on.
 *
 * @param mongodb a real MongoDB's connection string
 * @param redis a real Redis server's
 * @param amqp a real RabbitMQ's
 * @param mongodbPort where ours is to listen when there is no real one
 * @param redisPort likewise
 * @param amqpPort likewise
 */
public record ServerAddresses(
        Optional<String> mongodb,
        Optional<String> redis,
        Optional<String> amqp,
        int mongodbPort,
        int redisPort,
        int amqpPort) {

    /** Our own three, on ports that are free now. */
    static ServerAddresses free() {
        return new ServerAddresses(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Loopback.freePort(),
                Loopback.freePort(),
                Loopback.freePort());
    }
}
