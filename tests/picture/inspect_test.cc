#include "picture/inspect.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "picture/jpeg_segments.h"

namespace nenpo::picture {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Made up, to be found where it should not be.
constexpr std::string_view kCanary = "CANARY 川崎 花子 35.53,139.70";

std::string segment(char marker, const std::string& payload) {
  const std::size_t length = payload.size() + 2;
  return std::string("\xFF") + marker + static_cast<char>(length / 256) +
         static_cast<char>(length % 256) + payload;
}

std::string exif(char orientation) {
  std::string tiff("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
  return std::string("Exif\0\0", 6) + tiff + orientation + std::string(2, '\0');
}

std::string frame(char marker, char components) {
  return segment(marker, std::string("\x08\0\x02\0\x03", 5) + components);
}

const std::string kScan = segment('\xDA', "s") + std::string(
                                                     "ab\xFF\0cd\xFF\xD0"
                                                     "ef",
                                                     10);

/// 3 pixels wide, 2 high.
std::string jpeg(const std::string& before, const std::string& frame_header) {
  return "\xFF\xD8" + before + frame_header + kScan + "\xFF\xD9";
}

model::PictureFile inspected(const std::string& bytes) {
  auto found = inspect(bytes);
  const auto* fault = std::get_if<Fault>(&found);
  EXPECT_EQ(fault, nullptr) << fault->message;
  return fault == nullptr ? std::get<model::PictureFile>(found) : model::PictureFile{};
}

std::string fault_of(const std::string& bytes) {
  const auto found = inspect(bytes);
  const auto* fault = std::get_if<Fault>(&found);
  return fault == nullptr ? "none" : fault->message;
}

std::string svg(const std::string& inside) {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80">)" + inside + "</svg>";
}

TEST(Jpeg, LosesWhatDecodingDoesNotNeed) {
  const std::string canary(kCanary);
  const std::string adobe("Adobe\0\x64\0\0\0\0\x01", 12);
  const std::string needed = segment('\xDB', "table") + frame('\xC0', '\x03') + kScan;
  const std::string file = "\xFF\xD8" + segment('\xE0', "JFIF" + canary) +
                           segment('\xE1', exif(1) + canary) + segment('\xEE', adobe + canary) +
                           segment('\xFE', canary) + needed + segment('\xFE', canary) + "\xFF\xD9" +
                           canary;
  const auto bare = bare_jpeg(file);
  ASSERT_TRUE(bare);
  EXPECT_THAT(*bare, Not(HasSubstr("CANARY")));
  EXPECT_EQ(*bare, "\xFF\xD8" + segment('\xEE', adobe) + needed + "\xFF\xD9");
}

TEST(Jpeg, CutOffIsBroken) {
  const std::string whole = jpeg("", frame('\xC0', '\x03'));
  for (std::size_t size = 4; size < whole.size(); ++size) {
    EXPECT_FALSE(bare_jpeg(whole.substr(0, size))) << size;
    EXPECT_EQ(fault_of(whole.substr(0, size)), "JPEGの画像が壊れているため読み込めません。")
        << size;
  }
}

TEST(Jpeg, SizeIsThatOfThePictureAsItStandsUpright) {
  const auto lying = inspected(jpeg(segment('\xE1', exif(1)), frame('\xC0', '\x03')));
  EXPECT_EQ(lying.width, 3);
  EXPECT_EQ(lying.height, 2);
  const auto turned = inspected(jpeg(segment('\xE1', exif(6)), frame('\xC2', '\x01')));
  EXPECT_EQ(turned.orientation, 6);
  EXPECT_EQ(turned.width, 2);
  EXPECT_EQ(turned.height, 3);
  EXPECT_EQ(inspected(jpeg(segment('\xE1', exif(9)), frame('\xC0', '\x03'))).orientation, 1);
}

TEST(Jpeg, FourColoursAreForThePrinterToMake) {
  EXPECT_EQ(fault_of(jpeg("", frame('\xC0', '\x04'))),
            "このJPEGの形式（CMYK、16ビット、可逆など）は印刷用のPDFに入れられません。");
}

TEST(Svg, SizeComesFromItsOwnUnitsOrItsViewBox) {
  EXPECT_EQ(inspected(svg("<path d='M0 0L9 9'/>")).width, 120);
  const auto sized =
      inspected(R"(<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="1in" )"
                R"(height="25.4mm"/>)");
  EXPECT_EQ(sized.width, 96);
  EXPECT_EQ(sized.height, 96);
  EXPECT_EQ(fault_of(R"(<svg xmlns="http://www.w3.org/2000/svg"/>)"),
            "SVGの大きさが分かりません。");
}

TEST(Svg, OverrunsItsFrameWhereItSaysSo) {
  const auto with = [](const std::string& overflow) {
    return inspected("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"" + overflow +
                     "><g overflow=\"visible\"/></svg>");
  };
  EXPECT_TRUE(with(" overflow=\"visible\"").overruns);
  EXPECT_FALSE(with("").overruns);
  EXPECT_FALSE(with(" overflow=\"hidden\"").overruns);
}

TEST(Svg, OnlyShapesAreAdmitted) {
  struct Case {
    std::string inside, refused;
  };
  for (const auto& [inside, refused] :
       std::vector<Case>{{"<script>x</script>", "script"},
                         {"<text>x</text>", "text"},
                         {"<image href='#a'/>", "image"},
                         {"<foreignObject/>", "foreignObject"},
                         {"<use href='other.svg#a'/>", "href"},
                         {"<g onload='x'/>", "onload"},
                         {"<g fill='url(http://x/#a)'/>", "fill"},
                         {"<style>@import 'x';</style>", "style"},
                         {"<style>g{fill:url(x#a)}</style>", "style"}}) {
    EXPECT_EQ(fault_of(svg(inside)), "SVGの中に、図形以外のもの（" + refused + "）があります。");
  }
  EXPECT_EQ(fault_of(svg("<use href='#a'/><g fill='url(#b)' style='fill:red'/>")), "none");
}

TEST(Picture, NameIsNoProof) {
  EXPECT_EQ(fault_of("GIF89a"), "画像として読めません。PNG、JPEG、SVGのどれでもありません。");
  EXPECT_EQ(fault_of(""), "画像として読めません。PNG、JPEG、SVGのどれでもありません。");
  EXPECT_EQ(fault_of("\x89PNG\r\n\x1A\n"), "PNGの画像が壊れているため読み込めません。");
}

}  // namespace
}  // namespace nenpo::picture
