/* The floor under a generator that reads Markdown with libcmark: what is left when it does nothing
   else. It walks a folder, reads every .md file, cuts the front matter off, lets libcmark parse and
   render, and writes the result below another folder, under the same name with .html for .md.

   It has no theme, no table of contents, no check, no link between pages, no step of a tree, no
   sitemap and no sums; it compares nothing with what is there. Balise does all that besides, so it
   cannot be quicker than this.

     floor [-j THREADS] FOLDER OUTPUT      threads: as many as there are processors, unless told

   Files are handed out to the threads one by one. Only POSIX and libcmark. */

#define _XOPEN_SOURCE 700
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **files;
static size_t count, room;
static atomic_size_t next_file;
static const char *source, *output;
static size_t source_length;

static void fail(const char *path) {
  fprintf(stderr, "floor: %s: %s\n", path, strerror(errno));
  exit(2);
}

static void *must(void *pointer) {
  if (!pointer) fail("memory");
  return pointer;
}

/* The path below the output for one below the source. */
static char *target(const char *path, const char *ending, size_t cut) {
  const char *name = path + source_length;
  size_t size = strlen(output) + strlen(name) + strlen(ending) + 1;
  char *to = must(malloc(size));
  snprintf(to, size, "%s%.*s%s", output, (int)(strlen(name) - cut), name, ending);
  return to;
}

/* Makes the folder, or keeps the file in mind. */
static int visit(const char *path, const struct stat *status, int kind, struct FTW *walk) {
  (void)status, (void)walk;
  size_t length = strlen(path);
  if (kind == FTW_D) {
    char *folder = target(path, "", 0);
    if (mkdir(folder, 0777) && errno != EEXIST) fail(folder);
    free(folder);
  } else if (kind == FTW_F && length > 3 && strcmp(path + length - 3, ".md") == 0) {
    if (count == room) files = must(realloc(files, (room = room ? 2 * room : 1024) * sizeof *files));
    files[count++] = must(strdup(path));
  }
  return 0;
}

static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) fail(path);
  char *bytes = must(malloc((size_t)status.st_size + 1));
  ssize_t got;
  *length = 0;
  while ((got = read(file, bytes + *length, (size_t)status.st_size - *length)) > 0)
    *length += (size_t)got;
  if (got < 0) fail(path);
  close(file);
  bytes[*length] = 0;
  return bytes;
}

static void write_file(const char *path, const char *bytes, size_t length) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0) fail(path);
  while (length) {
    ssize_t written = write(file, bytes, length);
    if (written < 0) fail(path);
    bytes += written, length -= (size_t)written;
  }
  if (close(file)) fail(path);
}

/* Where the Markdown begins. */
static char *after_front_matter(char *text) {
  if (strncmp(text, "---\n", 4)) return text;
  char *end = strstr(text + 3, "\n---\n");
  return end ? end + 5 : text;
}

static void *work(void *unused) {
  size_t index;
  while ((index = atomic_fetch_add(&next_file, 1)) < count) {
    size_t length;
    char *text = read_file(files[index], &length);
    char *body = after_front_matter(text);
    char *html = cmark_markdown_to_html(body, length - (size_t)(body - text), CMARK_OPT_DEFAULT);
    char *path = target(files[index], ".html", 3);
    write_file(path, html, strlen(html));
    free(path), free(html), free(text);
  }
  return unused;
}

int main(int argc, char **argv) {
  long threads = sysconf(_SC_NPROCESSORS_ONLN);
  int option;
  while ((option = getopt(argc, argv, "j:")) != -1)
    threads = option == 'j' ? atol(optarg) : 0;
  if (argc - optind != 2 || threads < 1 || threads > 256) {
    fprintf(stderr, "usage: floor [-j THREADS] FOLDER OUTPUT\n");
    return 64;
  }
  source = argv[optind], output = argv[optind + 1];
  source_length = strlen(source);
  if (nftw(source, visit, 32, FTW_PHYS)) fail(source);

  pthread_t others[256];
  for (long thread = 1; thread < threads; thread++)
    if ((errno = pthread_create(&others[thread], NULL, work, NULL))) fail("thread");
  work(NULL);
  for (long thread = 1; thread < threads; thread++) pthread_join(others[thread], NULL);
  printf("%zu files\n", count);
  return 0;
}
