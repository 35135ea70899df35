package stillwatch.dataset;

/**
 * An indicator received from a peer, taken out of a STIX 2.1 bundle.
 *
 * @param key its key in the case
 * @param stixId the object's id in the bundle
 * @param type what {@code value} is: {@code ip}, {@code domain}, {@code account}, {@code tls_fingerprint}, {@code device},
 *     {@code template}, {@code client}
 * @param value the value to match; for {@code ip} an address or a CIDR range
 * @param label what the peer says of it, in the peer's words; may be {@code null}
 * @param createdBy the peer, as the bundle names it; may be {@code null}
 * @param marking the strictest marking on the object, such as {@code TLP:AMBER}; may be {@code null}
 * @param modifiedMillis when the peer changed it last; may be {@code null}
 * @param validFromMillis from when on it holds; may be {@code null}
 * @param validUntilMillis until when it holds; {@code null} where the peer set no end
 * @param revoked whether the peer took it back
 */
public record Indicator(
        long key,
        String stixId,
        String type,
        String value,
        String label,
        String createdBy,
        String marking,
        Long modifiedMillis,
        Long validFromMillis,
        Long validUntilMillis,
        boolean revoked,
        SourceRef source) {}
