#include "render/catalog.h"

#include <gtest/gtest.h>

#include <string>

namespace nenpo::render {
namespace {

const std::string kBeforeCatalog = "%PDF-1.5\n1 0 obj\n<< >>\nendobj\n2 0 obj\n";

model::Pages japanese() {
  model::Pages pages;
  pages.name = "plan";
  return pages;
}

TEST(PdfCatalog, TakesLanguageAndTitlePreferenceAndMovesTheTable) {
  const std::string catalog = "<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\n";
  const auto table_at = std::to_string((kBeforeCatalog + catalog).size());
  const auto pdf = complete_catalog(
      kBeforeCatalog + catalog + "xref\n0 3\ntrailer\nstartxref\n" + table_at + "\n%%EOF\n",
      japanese());
  ASSERT_TRUE(pdf);
  const std::string longer =
      "<< /Type /Catalog\n   /Lang (ja)\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
      "   /Pages 1 0 R\n>>\nendobj\n";
  EXPECT_EQ(*pdf, kBeforeCatalog + longer + "xref\n0 3\ntrailer\nstartxref\n" +
                      std::to_string((kBeforeCatalog + longer).size()) + "\n%%EOF\n");
}

TEST(PdfCatalog, ACatalogThatIsNotTheLastObjectIsLeftAlone) {
  const std::string pdf = kBeforeCatalog +
                          "<< /Type /Catalog\n>>\nendobj\n3 0 obj\n<< >>\nendobj\n"
                          "xref\n0 4\ntrailer\nstartxref\n95\n%%EOF\n";
  const auto completed = complete_catalog(pdf, japanese());
  ASSERT_FALSE(completed);
  EXPECT_EQ(completed.error().reason,
            "cairo の PDF の終わりが知っている形（cairo 1.16）ではありません。");
}

TEST(PdfCatalog, WhatIsNoPdfIsRefused) {
  EXPECT_FALSE(complete_catalog("", japanese()));
  EXPECT_FALSE(complete_catalog("<< /Type /Catalog\n", japanese()));
}

}  // namespace
}  // namespace nenpo::render
