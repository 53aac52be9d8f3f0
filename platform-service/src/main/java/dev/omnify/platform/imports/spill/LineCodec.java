package dev.omnify.platform.imports.spill;

import dev.omnify.platform.imports.line.Line;
import dev.omnify.platform.imports.mapping.Field;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Lines as few bytes. Only the process that wrote them reads them, so that the format needs no version. */
final class LineCodec {
    private static final int PURCHASE = 1;
    private static final int REFUND = 2;
    private static final Field[] FIELDS = Field.values();

    private LineCodec() {}

    static void write(DataOutputStream output, Line line) throws IOException {
        var purchase = line.purchase();
        output.writeByte((purchase == null ? 0 : PURCHASE) | (purchase != null && purchase.refund() ? REFUND : 0));
        output.writeUTF(line.customer());
        output.writeLong(line.toldAt());
        output.writeByte(line.facts().size());
        for (Map.Entry<Field, String> fact : line.facts().entrySet()) {
            output.writeByte(fact.getKey().ordinal());
            output.writeUTF(fact.getValue());
        }
        if (purchase != null) {
            output.writeUTF(purchase.order());
            output.writeLong(purchase.at());
            output.writeInt(purchase.day());
            output.writeLong(purchase.micros());
            output.writeLong(purchase.refundedMicros());
            output.writeUTF(purchase.currency());
        }
    }

    static Line read(DataInputStream input) throws IOException {
        int flags = input.readByte();
        String customer = input.readUTF();
        long toldAt = input.readLong();
        int count = input.readByte();
        var facts = new EnumMap<Field, String>(Field.class);
        for (int i = 0; i < count; i++) {
            Field field = FIELDS[input.readByte()];
            facts.put(field, input.readUTF());
        }
        if ((flags & PURCHASE) == 0) {
            return new Line(customer, facts, toldAt, null);
        }
        var purchase = new Line.Purchase(
                input.readUTF(),
                input.readLong(),
                input.readInt(),
                input.readLong(),
                input.readLong(),
                input.readUTF().intern(),
                (flags & REFUND) != 0);
        return new Line(customer, facts, toldAt, purchase);
    }
}
