package stillwatch.dataset;

/**
 * An indicator received from a peer, taken out of a STIX 2.1 bundle.
 *
 * @param stixId the object's id in the bundle
 * @param type what {@code value} is: {@code ip}, {@code domain}, {@code account}, {@code tls_fingerprint}, {@code device},
 *     {@code template}, {@code client}
 * @param value the value to match; for {@code ip} an address or a CIDR range
 * @param label what the peer says of it, in the peer's words; may be {@code null}
 * @param createdBy the peer, as the bundle names it; may be {@code null}
 * @param marking the strictest marking on the object, such as {@code TLP:AMBER}; may be {@code null}
 */
public record Indicator(
        String stixId, String type, String value, String label, String createdBy, String marking, SourceRef source) {}
