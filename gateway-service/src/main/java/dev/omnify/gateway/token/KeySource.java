package dev.omnify.gateway.token;

import io.vertx.core.Future;
import java.security.PublicKey;
import java.util.Map;

/** Where the keys that tokens are signed with are published. */
public interface KeySource {
    /** The keys that are valid now, by key id; fails when they cannot be had within two seconds. Never blocks. */
    Future<Map<String, PublicKey>> fetch();
}
