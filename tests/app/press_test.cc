// The copies for the printing house of the five publications, as nenpo writes them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/app/program.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kPublications{"digest", "guidance", "meeting", "plan", "results"};

/// The lightness of each pixel, 0 to 255, row by row.
struct Picture {
  std::size_t width = 0, height = 0;
  std::vector<int> pixels;
  int at(std::size_t x, std::size_t y) const { return pixels[y * width + x]; }
};

Picture read_picture(const fs::path& file) {
  const std::string bytes = read_file(file);
  std::istringstream header(bytes);
  std::string kind;
  int brightest = 0;
  Picture picture;
  header >> kind >> picture.width >> picture.height >> brightest;
  for (auto at = static_cast<std::size_t>(header.tellg()) + 1; at < bytes.size(); ++at)
    picture.pixels.push_back(static_cast<unsigned char>(bytes[at]));
  EXPECT_EQ(picture.pixels.size(), picture.width * picture.height) << file;
  return picture;
}

/// Every page in grey, at so many dots an inch.
std::vector<Picture> pages_of(const fs::path& pdf, const std::string& resolution) {
  const fs::path folder = fresh_folder("press pages");
  run_program({"pdftoppm", "-gray", "-r", resolution, pdf.string(), (folder / "p").string()});
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Picture> pages;
  for (const fs::path& file : files) pages.push_back(read_picture(file));
  EXPECT_FALSE(pages.empty()) << pdf;
  return pages;
}

std::string objects_of(const fs::path& pdf) {
  return run_program({"qpdf", "--qdf", "--object-streams=disable", pdf.string(), "-"}).output;
}

TEST(PressCopies, HaveAnInkForEveryColour) {
  for (const std::string& name : kPublications) {
    const std::string objects = objects_of(published_edition().edition / "print" / (name + ".pdf"));
    EXPECT_NE(std::min(objects.find(" k "), objects.find(" k\n")), std::string::npos) << name;
    EXPECT_NE(objects.find("\n0 g"), std::string::npos) << name;
    for (const char* rgb : {" rg\n", " RG\n", " rg ", " RG ", "/DeviceRGB"}) {
      EXPECT_EQ(objects.find(rgb), std::string::npos) << name << rgb;
    }
  }
}

/// 16 mm of margin are 40 pixels; what is dark in one is not light in the other.
TEST(PressCopies, HaveTheSameShapesWithinThePage) {
  constexpr std::size_t kMargin = 40;
  constexpr int kDark = 90, kLight = 200;
  for (const std::string& name : kPublications) {
    const auto readers = pages_of(published_edition().edition / (name + ".pdf"), "63.5");
    const auto printers = pages_of(published_edition().edition / "print" / (name + ".pdf"), "63.5");
    ASSERT_EQ(readers.size(), printers.size());
    for (std::size_t page = 0; page < readers.size(); ++page) {
      std::size_t different = 0;
      for (std::size_t y = 1; y + 2 < readers[page].height; ++y) {
        for (std::size_t x = 1; x + 2 < readers[page].width; ++x) {
          const int one = readers[page].at(x, y);
          const int other = printers[page].at(x + kMargin, y + kMargin);
          if (std::min(one, other) < kDark && std::max(one, other) > kLight) ++different;
        }
      }
      EXPECT_EQ(different, 0U) << name << " " << page + 1;
    }
  }
}

/// Made once more without what the press needs: the publications with something at their edges.
TEST(PressCopies, TheBleedDoesNotShowForReaders) {
  const fs::path folder = fresh_folder("press none");
  fs::copy(source_folder() / "templates", folder / "templates", fs::copy_options::recursive);
  fs::remove(folder / "templates/press.toml");
  const Ended ended =
      nenpo({"build", "--only", "guidance,meeting", "--templates", (folder / "templates").string(),
             "--output", (folder / "out").string()});
  ASSERT_EQ(ended.exit_code, 0) << ended.errors;
  for (const std::string name : {"guidance", "meeting"}) {
    const auto without = pages_of(folder / "out/2026" / (name + ".pdf"), "72");
    const auto with = pages_of(published_edition().edition / (name + ".pdf"), "72");
    ASSERT_EQ(without.size(), with.size());
    for (std::size_t page = 0; page < with.size(); ++page) {
      std::size_t different = 0;
      for (std::size_t i = 0; i < with[page].pixels.size(); ++i) {
        if (with[page].pixels[i] != without[page].pixels[i]) ++different;
      }
      EXPECT_LE(different, 2U) << name << " " << page + 1 << ": the last digit of a place";
    }
  }
}

}  // namespace
}  // namespace nenpo::test
