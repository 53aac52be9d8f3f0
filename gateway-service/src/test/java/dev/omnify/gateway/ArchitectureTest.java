package dev.omnify.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import dev.omnify.kit.test.ArchitectureRules;

@AnalyzeClasses(packages = "dev.omnify.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest extends ArchitectureRules {}
