"""A plan for health record systems: HL7 FHIR R4."""
