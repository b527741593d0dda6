#include "qr/qr_matrix.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace nenpo::qr {
namespace {

namespace fs = std::filesystem;

/// What another program reads of the code; printed as a portable bitmap of 4 pixels a module.
std::string decoded(const QrMatrix& matrix) {
  constexpr int kPixels = 4;
  const int side = (matrix.side + 2 * kQuietZone) * kPixels;
  const fs::path file =
      fs::temp_directory_path() / ("nenpo_qr_" + std::to_string(getpid()) + ".pbm");
  std::ofstream image(file);
  image << "P1 " << side << " " << side << "\n";
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const int column = x / kPixels - kQuietZone;
      const int row = y / kPixels - kQuietZone;
      const bool inside = column >= 0 && row >= 0 && column < matrix.side && row < matrix.side;
      image << (inside && matrix.at(column, row) ? "1 " : "0 ");
    }
  }
  image.close();
  const std::string command = "zbarimg --quiet --raw '" + file.string() + "' 2>/dev/null";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string text;
  std::array<char, 256> buffer{};
  while (std::fgets(buffer.data(), buffer.size(), pipe.get()) != nullptr) text += buffer.data();
  fs::remove(file);
  return text;
}

TEST(QrMatrix, AnotherProgramReadsExactlyTheText) {
  for (const std::string url :
       {"https://logoform.jp/form/FUQz/726454", "https://www.city.kawasaki.jp/",
        "https://www.city.kawasaki.jp/170/page/0000112345.html?a=1&b=%E5%B7%9D%E5%B4%8E#top"}) {
    const auto matrix = qr_matrix(url);
    ASSERT_TRUE(matrix);
    EXPECT_EQ(decoded(*matrix), url + "\n");
  }
}

TEST(QrMatrix, OneWrongLetterIsAnotherCode) {
  EXPECT_NE(qr_matrix("https://a.jp/1")->dark, qr_matrix("https://a.jp/2")->dark);
}

TEST(QrMatrix, TheSmallestCodeThatHoldsTheTextAtLevelM) {
  // ISO/IEC 18004, table 7: version 3-M holds 42 bytes, 4-M the next one.
  EXPECT_EQ(qr_matrix(std::string(42, 'a'))->side, 29);
  EXPECT_EQ(qr_matrix(std::string(43, 'a'))->side, 33);
}

TEST(QrMatrix, NothingAndTooMuchHaveNoCode) {
  EXPECT_FALSE(qr_matrix(""));
  EXPECT_TRUE(qr_matrix(std::string(2331, 'a')));
  EXPECT_FALSE(qr_matrix(std::string(2332, 'a')));
}

}  // namespace
}  // namespace nenpo::qr
