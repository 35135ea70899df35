/** Tests of the room. */
package stillwatch.evidence.production;
