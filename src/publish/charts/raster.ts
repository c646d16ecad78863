/** The fonts that pictures are set in: they come with the project, so that every machine draws alike. */
const FONT_FILES = ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSerif', 'DejaVuSerif-Bold'].map(
  (name) => `dejavu-fonts-ttf/ttf/${name}.ttf`,
)

/** Font families of pictures, by what pages set them in. */
export const PICTURE_FONTS = { sans: 'DejaVu Sans', serif: 'DejaVu Serif' } as const

/** An SVG picture as PNG, of that many pixels in width. Fonts of the machine are not looked for. */
export async function rasterise(svg: string, width: number): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((file) => require.resolve(file)),
      defaultFontFamily: PICTURE_FONTS.sans,
      sansSerifFamily: PICTURE_FONTS.sans,
      serifFamily: PICTURE_FONTS.serif,
    },
  })
  return image.asPng()
}
