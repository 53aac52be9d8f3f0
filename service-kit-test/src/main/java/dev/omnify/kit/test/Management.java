package dev.omnify.kit.test;

import org.eclipse.microprofile.config.ConfigProvider;

/** The port apart on which a service under test tells operators of its health, its metrics and its OpenAPI. */
public final class Management {
    private Management() {}

    /** The address of such a page, for instance of {@code /q/metrics}. */
    public static String url(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://127.0.0.1:" + port + path;
    }
}
