package org.jointly.document.yjs.encoding;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document that stays with what stands there, as Yjs writes it: beside a unit, or at an end of a type.
 *
 * @param item the unit
 * @param root the name of the type, if it stands at the top of the document
 * @param type the unit that brought the type, if it does not
 * @param assoc below zero for the place behind the unit, or for the beginning of the type
 */
public record RelativePosition(
        @Nullable Id item, @Nullable String root, @Nullable Id type, int assoc) {
    private static final int ITEM = 0;
    private static final int ROOT = 1;
    private static final int TYPE = 2;

    public static RelativePosition read(byte[] bytes) throws MalformedUpdate {
        var in = new ByteReader(bytes);
        var kind = in.octet();
        var position = switch (kind) {
            case ITEM -> new RelativePosition(new Id(in.number(), in.number()), null, null, 0);
            case ROOT -> new RelativePosition(null, in.string(), null, 0);
            case TYPE -> new RelativePosition(null, null, new Id(in.number(), in.number()), 0);
            default -> throw new MalformedUpdate("No relative position begins with " + kind);
        };
        var assoc = in.remaining() > 0 ? (int) Math.clamp(in.signed(), -1, 1) : 0;
        return new RelativePosition(position.item, position.root, position.type, assoc);
    }

    public byte[] bytes() {
        var out = new ByteWriter();
        if (item != null) {
            out.number(ITEM).number(item.client()).number(item.clock());
        } else if (root != null) {
            out.number(ROOT).string(root);
        } else if (type != null) {
            out.number(TYPE).number(type.client()).number(type.clock());
        }
        return out.signed(assoc).bytes();
    }
}
