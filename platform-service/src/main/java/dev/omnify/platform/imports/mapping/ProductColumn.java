package dev.omnify.platform.imports.mapping;

import java.util.List;

/** Finds the column that tells what was bought: the product's number before its name. */
public final class ProductColumn {
    private static final List<String> NAMES = List.of(
            "sku",
            "lineitemsku",
            "variantsku",
            "productsku",
            "itemsku",
            "asin",
            "ean",
            "gtin",
            "productid",
            "productcode",
            "productno",
            "productnumber",
            "itemid",
            "itemcode",
            "itemno",
            "itemnumber",
            "stockcode",
            "articleno",
            "articlenumber",
            "articleid",
            "variantid",
            "artikelnummer",
            "artikelnr",
            "produktnummer",
            "numeroarticle",
            "referenciaproducto",
            "codicearticolo",
            "codicearticoli",
            "lineitemname",
            "productname",
            "itemname",
            "producttitle",
            "product",
            "item",
            "artikel",
            "artikelbezeichnung",
            "produkt",
            "produktname",
            "bezeichnung",
            "articulo",
            "producto",
            "articolo",
            "prodotto",
            "produit",
            "article",
            "omschrijving",
            "description");

    private ProductColumn() {}

    /** The number of the column, below 0 when there is none. */
    public static int of(List<String> columns) {
        var plain = columns.stream().map(ColumnName::plain).toList();
        return NAMES.stream()
                .mapToInt(plain::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }
}
