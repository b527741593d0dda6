#include "render/complete.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "render/pdf_patch.h"

namespace nenpo::render {
namespace {

/// A file of the form that cairo writes, with these objects.
std::string pdf_of(const std::vector<std::string>& objects) {
  std::string pdf = "%PDF-1.5\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string offset = std::to_string(pdf.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "endobj\n";
  }
  const std::string offset = std::to_string(pdf.size());
  return pdf + "xref\n0 " + std::to_string(objects.size() + 1) + "\n" + table +
         "trailer\n<< /Root 1 0 R >>\nstartxref\n" + offset + "\n%%EOF\n";
}

model::Pages japanese() {
  model::Pages pages;
  pages.name = "plan";
  return pages;
}

std::string element(const std::string& entries) {
  return "<< /Type /StructElem\n" + entries + ">>\n";
}

std::string fault_of(const std::string& pdf, const std::vector<StructureElement>& elements) {
  const auto completed = complete(pdf, japanese(), elements);
  EXPECT_FALSE(completed);
  return completed ? "" : completed.error().reason;
}

TEST(CompletePdf, EveryEntryStandsInItsObjectAndTheTableFollows) {
  const std::string pdf =
      pdf_of({"<< /Type /Catalog\n>>\n", element("   /S /P\n"), element("   /S /TH\n"), "<< >>\n"});
  const auto completed =
      complete(pdf, japanese(), {{.type = "P"}, {.type = "TH", .scope = model::Scope::kColumn}});
  ASSERT_TRUE(completed) << completed.error().reason;
  EXPECT_EQ(*completed,
            pdf_of({"<< /Type /Catalog\n   /Lang (ja)\n   /ViewerPreferences << "
                    "/DisplayDocTitle true >>\n>>\n",
                    element("   /S /P\n"),
                    element("   /A << /O /Table /Scope /Column >>\n   /S /TH\n"), "<< >>\n"}));
}

TEST(CompletePdf, AnElementOfAnotherTypeIsAHardError) {
  const std::string pdf = pdf_of({"<< /Type /Catalog\n>>\n", element("   /S /P\n")});
  EXPECT_EQ(fault_of(pdf, {{.type = "TD"}}),
            "cairo の PDF が知っている形（cairo 1.16）ではありません: 構造の要素 P が合いません。");
  EXPECT_EQ(fault_of(pdf, {}),
            "cairo の PDF が知っている形（cairo 1.16）ではありません: 構造の要素 P が合いません。");
  EXPECT_EQ(fault_of(pdf, {{.type = "P"}, {.type = "P"}}),
            "cairo の PDF が知っている形（cairo 1.16）ではありません: 構造の要素が足りません。");
}

TEST(CompletePdf, BytesOfAnotherFormAreRefused) {
  const std::string good = pdf_of({"<< /Type /Catalog\n>>\n"});
  for (const std::string& pdf :
       {std::string(), std::string("startxref\n"), std::string("startxref\n99\n%%EOF\n"),
        std::string("xref\n0 9999\nstartxref\n0\n%%EOF\n"), good.substr(0, good.size() - 9)}) {
    EXPECT_EQ(fault_of(pdf, {}),
              "cairo の PDF が知っている形（cairo 1.16）ではありません: 相互参照表を読めません。")
        << pdf;
  }
}

TEST(PdfPatch, WithoutInsertionsTheBytesStayAsTheyAre) {
  const std::string pdf = pdf_of({"<< /Type /Catalog\n>>\n", "<< >>\n"});
  auto patch = PdfPatch::read(pdf);
  ASSERT_TRUE(patch);
  EXPECT_EQ(patch->object_end(), 3u);
  EXPECT_EQ(patch->object(2).substr(0, 5), "<< >>");
  EXPECT_EQ(std::move(*patch).finish(), pdf);
}

}  // namespace
}  // namespace nenpo::render
