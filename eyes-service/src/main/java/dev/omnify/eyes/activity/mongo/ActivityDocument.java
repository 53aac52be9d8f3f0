package dev.omnify.eyes.activity.mongo;

import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.eyes.activity.CustomerActivity.Purchase;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One customer's activity. The purchases are packed, because a hundred thousand customers are read whole for each
 * analysis.
 *
 * @param packed per purchase: day (int), amount (long), refund (byte), index into names of the currency and of the
 *     source (shorts); big-endian
 */
@MongoEntity(collection = "activity")
@RegisterForReflection
public record ActivityDocument(String id, Instant changedAt, String analytics, List<String> names, byte[] packed) {
    private static final int ROW = Integer.BYTES + Long.BYTES + Byte.BYTES + 2 * Short.BYTES;

    static ActivityDocument of(CustomerActivity customer) {
        var names = new ArrayList<String>();
        var packed = ByteBuffer.allocate(ROW * customer.purchases().size());
        for (Purchase purchase : customer.purchases()) {
            packed.putInt(purchase.day())
                    .putLong(purchase.amount())
                    .put((byte) (purchase.refund() ? 1 : 0))
                    .putShort(index(names, purchase.currency()))
                    .putShort(index(names, purchase.source()));
        }
        String analytics = customer.consent().name().toLowerCase(Locale.ROOT);
        return new ActivityDocument(customer.customerId(), customer.changedAt(), analytics, names, packed.array());
    }

    private static short index(List<String> names, String name) {
        int known = names.indexOf(name);
        if (known >= 0) {
            return (short) known;
        }
        names.add(name);
        return (short) (names.size() - 1);
    }

    CustomerActivity toDomain() {
        var rows = ByteBuffer.wrap(packed);
        var purchases = new ArrayList<Purchase>(packed.length / ROW);
        while (rows.hasRemaining()) {
            int day = rows.getInt();
            long amount = rows.getLong();
            boolean refund = rows.get() == 1;
            String currency = names.get(rows.getShort());
            purchases.add(new Purchase(day, amount, currency, refund, names.get(rows.getShort())));
        }
        var consent = AnalyticsConsent.valueOf(analytics.toUpperCase(Locale.ROOT));
        return new CustomerActivity(id, changedAt, consent, purchases);
    }
}
