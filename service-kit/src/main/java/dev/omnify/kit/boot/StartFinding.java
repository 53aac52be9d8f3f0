package dev.omnify.kit.boot;

/**
 * A setting that is only right on one's own machine.
 *
 * @param property the one to change, such as {@code omnify.amqp.uri}
 * @param why what is wrong with its value, as a clause; without the value, which may be a secret
 */
public record StartFinding(String property, String why) {}
