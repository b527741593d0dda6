#include <cairo.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "digest/sha256.h"
#include "render/render_pdf.h"
#include "tests/render/booklet.h"

namespace nenpo::render {
namespace {

namespace fs = std::filesystem;

using model::Role;
using test::Booklet;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kCanary = "CANARY-HANAKO";

class RenderPictures : public testing::Test {
 protected:
  RenderPictures() { fs::create_directories(folder_); }
  ~RenderPictures() override { fs::remove_all(folder_); }

  /// A file of the name; made up bytes of `format`, 4 by 2 pixels.
  std::shared_ptr<model::PictureFile> picture(const std::string& bytes,
                                              model::PictureFormat format) {
    const fs::path path = folder_ / "写真_CANARY-HANAKO";
    std::ofstream(path, std::ios::binary) << bytes;
    model::PictureFile file{"局/写真.png", path.string(), format, 4, 2, digest::sha256(bytes)};
    return std::make_shared<model::PictureFile>(file);
  }

  fs::path folder_ = fs::temp_directory_path() / ("nenpo_pictures_" + std::to_string(getpid()));
};

std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xFF);
  return bytes;
}

std::uint32_t crc(const std::string& bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

std::string chunk(const std::string& type, const std::string& data) {
  return big_endian(static_cast<std::uint32_t>(data.size())) + type + data +
         big_endian(crc(type + data));
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

/// With personal data in the places where cameras and editors leave it.
std::string png_with_canaries() {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 4, 2);
  std::string png;
  cairo_surface_write_to_png_stream(surface, append, &png);
  cairo_surface_destroy(surface);
  constexpr std::size_t kBehindHeader = 8 + 25;
  const std::string canary(kCanary);
  png.insert(kBehindHeader,
             chunk("tEXt", std::string("Author\0", 7) + canary) + chunk("eXIf", "II*" + canary));
  return png + canary;
}

Booklet page_with(std::shared_ptr<model::PictureFile> picture) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument);
  booklet.begin({.role = Role::kFigure, .alternative_text = "説明"});
  const model::Box box{100_pt, 100_pt, 40_pt, 20_pt};
  booklet.add(model::Image{std::move(picture), box, box}).end().end();
  return booklet;
}

std::string inflated(const std::string& pdf) {
  const fs::path file = fs::temp_directory_path() / ("nenpo_" + std::to_string(getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary) << pdf;
  const std::string out =
      test::output_of("qpdf --qdf --stream-data=uncompress '" + file.string() + "' -");
  fs::remove(file);
  return out;
}

TEST_F(RenderPictures, NothingButThePixelsOfAPngReachesThePdf) {
  const auto booklet = page_with(picture(png_with_canaries(), model::PictureFormat::kPng));
  const auto pdf = render_pdf(booklet.pages);
  ASSERT_TRUE(pdf) << pdf.error().reason;
  EXPECT_EQ(pdf->bytes, render_pdf(booklet.pages)->bytes);
  const std::string objects = inflated(pdf->bytes);
  EXPECT_THAT(objects, HasSubstr("/Subtype /Image"));
  EXPECT_THAT(objects, Not(HasSubstr(std::string(kCanary))));
}

TEST_F(RenderPictures, AnSvgIsDrawnAsShapesWithoutItsMetadata) {
  const std::string svg =
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><title>CANARY-HANAKO</title>)"
      R"(<metadata>CANARY-HANAKO</metadata><path id="CANARY-HANAKO" d="M0 0L4 0L4 2Z"/></svg>)";
  const auto booklet = page_with(picture(svg, model::PictureFormat::kSvg));
  const auto pdf = render_pdf(booklet.pages);
  ASSERT_TRUE(pdf) << pdf.error().reason;
  EXPECT_EQ(pdf->bytes, render_pdf(booklet.pages)->bytes);
  const std::string objects = inflated(pdf->bytes);
  EXPECT_THAT(objects, HasSubstr("140 120 l"));
  EXPECT_THAT(objects, Not(HasSubstr("/Subtype /Image")));
  EXPECT_THAT(objects, Not(HasSubstr(std::string(kCanary))));
}

TEST_F(RenderPictures, AFileThatChangedSinceIsNotDrawn) {
  const auto file = picture(png_with_canaries(), model::PictureFormat::kPng);
  file->sha256 = digest::sha256("another");
  const auto pdf = render_pdf(page_with(file).pages);
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().subject, "局/写真.png");
}

}  // namespace
}  // namespace nenpo::render
